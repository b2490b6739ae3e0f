### The request desk.

# Refusals
request-calendar-unknown = There is no calendar of that code. Choose one from the list in Settings → Requests.
request-invalid = Some fields of the request are not right yet. Correct the marked fields.
request-person-missing = This person is not in the records any more, so no request was recorded. Look for her again, or type her name in.
request-open-already = This person has asked for the same already, and request { $number } is still open. Answer that one; it covers both.
request-closed = This request is closed, so nothing was changed. Undo its closing in the history, or record a new request.
request-done-already = This step was taken already, perhaps in another window. Look at the request as it is now.
request-identity-open = Nobody has made sure yet who is asking, so nothing was handed out or changed. Confirm the person’s identity first.
request-nothing-asked = Nothing was asked of the person, so there is no answer to record.
request-clarification-open = An answer from the person is still awaited. Record her answer first.
request-extension-late = An extension must be announced within the first month, while the clock runs, and only once. This request keeps its deadline.
request-not-for-complaints = Complaints have no such step. Acknowledge the complaint, decide on it and answer it.
request-not-decided = Nothing has been decided on this request yet. Record the decision first.
request-decided-against = This request was refused, so it is not carried out. Change the decision first if that was wrong.
request-not-carried-out = What was granted has not been carried out yet. Carry it out, then record that the answer was sent.
request-another-way = This request is carried out in another way: look at what its page offers.
request-nobody-in-records = No contact or lead is behind this request, so there is nothing to hand out or to change. Answer that nothing is held.
request-copy-first = The same person has asked for a copy in request { $number }. Answer that first: after erasing there would be nothing left to give.
request-letter-not-yet = This letter tells of a step that was not taken. Take the step first.
