### A person's copy, and what she takes along.

# Refusals
copy-password-short = The password has fewer than 12 characters, so no copy was written. This kind of archive needs a longer one; choose at least 12 characters, or let OkiCRM make one.

# Actions in the history
action-copy-other-shown = Somebody else shown in a copy
action-copy-other-hidden = Somebody else taken out of a copy
action-copy-file-included = File put into a copy
action-copy-file-left-out = File left out of a copy

packs-title = What the copy holds
packs-sentence = Other people’s names, e-mail addresses and phone numbers are taken out of every text of the copy, in the PDF, the JSON and the tables alike, unless you show them. Names of people you have no record of cannot be recognised: look at the copy before you send it.
packs-others = Other people in the texts
packs-others-none = No text of this person names anybody else that OkiCRM knows.
packs-kind-name = Name
packs-kind-email = E-mail address
packs-kind-phone = Phone number
packs-count = { $count ->
    [one] once
   *[other] { $count } times
}
packs-hidden = Taken out
packs-shown = Shown
packs-show = Show in the copy
    .aria = Show { $text } in the copy
packs-said-show = { $text } is shown in the copy.
packs-said-hide = { $text } is taken out of the copy.
packs-files = Files and documents
packs-files-none = There are no files of this person.
packs-file-include = Put into the copy
    .aria = Put { $name } into the copy
packs-file-in = Goes into the copy
packs-file-others = Names { $others }; nothing can be taken out of a file, so it stays out until you decide
packs-file-unread = Nobody knows whom it names ({ $why }), so it stays out until you decide
packs-said-include = { $name } goes into the copy.
packs-said-leave = { $name } stays out of the copy.
packs-mentions = { $count ->
    [0] No place outside the person’s own records goes into the copy.
    [one] One place outside the person’s own records goes into the copy.
   *[other] { $count } places outside the person’s own records go into the copy.
}
packs-open-mentions = { $count ->
    [one] One place that may name this person was not looked at and stays out.
   *[other] { $count } places that may name this person were not looked at and stay out.
}
packs-lock = Archive
packs-lock-made = Locked by a password that OkiCRM makes
packs-lock-given = Locked by a password you agreed on
packs-lock-open = Not locked
packs-password = Password
    .hint = At least 12 characters. It is kept nowhere; tell it to the person in another way than the archive.
packs-made-title = The password of the archive
packs-made-sentence = It is shown this once and kept nowhere. Tell it to the person in another way than the archive, for example by phone. 7-Zip, Keka, WinZip and the archivers of Linux open it; Windows by itself does not.
packs-made-copy = Copy the password
packs-made-done = I have written it down
packs-made-copied = Password copied. Close this window only when you have written it down.
packs-save = Save the copy…
packs-save-portable = Save what the person takes elsewhere…
packs-write = Choose where to save…
packs-save-title = Save the copy of { $name }
packs-kept = The copy is in { $path }

# In the copy itself
packs-mark = [other person]
packs-paper-title = Copy of personal data
packs-paper-person = Of
packs-paper-made = Made on
packs-paper-opening = This is everything we hold about you. The same archive holds it as JSON and as tables for other programs, and the files.
packs-paper-what = Record
packs-paper-when = Of
packs-paper-mention = Named in { $kind }
packs-paper-purposes = Why we keep it, by which right, who receives it and how long
packs-paper-activity = { $name }: { $purpose } Right: { $basis }. Received by: { $recipients } Kept: { $stays }.
packs-paper-rights = Your rights
packs-paper-rights-sentence = You may ask us to correct, erase or restrict these data, object to their use, and ask for what you gave us in a form that other programs read. You may complain to a supervisory authority{ $authority ->
    [none] {""}
   *[other] , for example: { $authority }
}. No decision about you is made by a program alone, and no profile is made of you.
packs-paper-source = Where it comes from
packs-paper-source-sentence = What is marked as told by you came from you or from a file about you; the rest was noted while dealing with you. { $source ->
    [none] {""}
   *[other] In our records stands as origin: { $source }
}
packs-paper-files = Files
packs-paper-file-in = { $name }: { $path }
packs-paper-file-out = { $name }: not in the archive, because it is also about other people, or because nobody could look into it
packs-paper-files-none = There are no files of you.
packs-paper-searched = Where we looked
packs-paper-searched-sentence = Looked for: { $sought }. Looked through: { $kinds }. Files that no program can look into: { $unread }.
packs-paper-redacted = What was taken out
packs-paper-redacted-sentence = { $count ->
    [0] Nothing was taken out.
    [one] In one place the name, address or number of another person was taken out and replaced by { $mark }, because it is that person’s (Art. 15(4) GDPR).
   *[other] In { $count } places names, addresses or numbers of other people were taken out and replaced by { $mark }, because they are theirs (Art. 15(4) GDPR).
}
packs-words = Words to take out
packs-words-sentence = What no program recognises, such as a secret or somebody who is meant without a name. The words are taken out wherever they stand, and a file that holds them stays out unless you include it.
packs-words-hide = Take words out…
    .verb = Take words out
packs-words-field = Words or passage
    .hint = As it stands in the text; capitals and signs between the words do not matter.
packs-words-reason = Why
    .hint = The person reads the reason in her copy, for example “trade secret”.
packs-words-show = Show “{ $words }” again
packs-words-said-hide = The words are taken out.
packs-words-said-show = The words stand in the copy again.
packs-words-invalid = Nothing was taken out: some fields are not right yet. Look at the ones that are marked.
packs-words-nowhere = These words stand nowhere in the copy. Copy them from the text as they are.
action-copy-words-hidden = Words taken out of a copy
action-copy-words-shown = Words shown in a copy again
packs-paper-hidden = { $count ->
    [one] Taken out by hand in { $count } place: { $reason }
   *[other] Taken out by hand in { $count } places: { $reason }
}
