-- Everything of a person is asked for with what lies in the trash, by her plan, her copy and the look after an
-- erasure; an index of what lies outside it served only her timeline, and these read every activity there is.
DROP INDEX activities_of_subject;
CREATE INDEX activities_of_subject ON activities (subject_id, happened_at, id);

-- Which files could not be read is asked at every look for a person, and the text of each file lies in the same rows.
CREATE INDEX file_texts_unread ON file_texts (id) WHERE unread <> '';
