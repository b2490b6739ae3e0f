### Support: what is written to the makers of OkiCRM, what goes with it, what they answered; and reports of
### what broke.

## Why something is not done

support-invalid = The request was not saved, because some fields need another look. They are marked.
support-closed = This request is closed, so nothing was changed. Open it again first.
support-facts-changed = Some of the lines you ticked read differently by now, so nothing was added. Look at them again and tick what may go.
support-no-mail = This file is no e-mail, so it was not added. Save the answer in your mail program as a file ending in .eml, or paste its words.
support-mail-too-large = This e-mail is too large to be read, so it was not added. Paste its words instead.

## What the log and the data map call it

action-support-recorded = Support request written
action-support-changed = Support request changed
action-support-facts-chosen = Facts for a support request chosen
action-support-handed-over = Support request handed over
action-support-answered = Answer put with a support request
action-support-closed = Support request closed
action-support-reopened = Support request opened again
action-support-deleted = Support request deleted
record-support_requests = Support requests
record-support_answers = Answers from support
datamap-column-message = Message
datamap-column-diagnostics = Facts about the computer
datamap-column-sender = Who wrote it

## Help

support-title = Help
support-contact = Contact us
support-contact-sentence = You write here, also without a connection, and your mail program sends it to { $contact }. OkiCRM itself sends nothing.
support-new = Write a request
support-empty = You have asked nothing yet. Write what you want to know, what does not work, or what could be better.
support-elsewhere = Where else to look
support-elsewhere-shortcuts = Every key and what it does
support-elsewhere-log = The log
support-elsewhere-usage = Usage figures, and their switch
support-elsewhere-about = About OkiCRM
support-column-request = Request
support-column-kind = What it is
support-column-written = Written
support-column-state = Where it stands
support-number = Request { $number }
support-untitled = Request { $number }: { $title }

## Writing

support-kind = What it is
support-kind-question = Question
support-kind-problem = Something does not work
support-kind-idea = Idea
support-kind-complaint = Complaint about my data
support-complaint = A complaint about how your data is handled goes to the request desk, where it has its deadline: it is acknowledged within 30 days.
support-complaint-record = Record complaint
support-field-title = Subject
    .hint = Empty: the first line of the message stands for it.
support-field-message = Message
support-write = Write request
support-written = Request { $number } is written. It has not left this computer.
support-change = Change
support-save = Save
support-message = What you wrote
support-no-title = (no subject)

## What goes with it

support-facts = Facts about this computer
support-facts-sentence = They help to find what is wrong. Tick what may go with the request, line by line: what stands here is exactly what is read, in English, and nothing else is added. No line holds a name, an address or anything from your records.
support-facts-none = Nothing about this computer goes with this request.
support-facts-chosen = { $count ->
    [one] One line goes with this request:
   *[other] { $count } lines go with this request:
}
support-facts-choose = Choose facts
support-facts-change = Choose again
support-facts-remove = Leave all out
support-facts-add = { $count ->
    [0] Add nothing
    [one] Add one line
   *[other] Add { $count } lines
}
support-facts-added = The lines you ticked go with the request.
support-facts-removed = Nothing about this computer goes with the request.
support-facts-group-program = OkiCRM and the computer
support-facts-group-workspace = The workspace
support-facts-group-settings = Settings
support-facts-group-crashes = What broke
support-facts-group-log = The log
support-facts-all = Tick all
support-facts-no-one = Tick none

## Handing over

support-hand-over = Send it
support-hand-over-sentence = Your mail program opens with the request to { $contact }; read it there once more and send it. Or save it, and send it some other way.
support-hand-over-draft = The facts go as an attachment, so your mail program opens a draft.
support-to-mail = Open in mail program
support-to-file = Save as a file…
support-letter = Read it as it will leave
support-letter-to = To
support-letter-subject = Subject
support-letter-attached = Attached: okicrm-diagnostics.txt
support-in-mail = The request is in your mail program. Send it there.
support-in-file = Saved as { $name }. Attach it to an e-mail to { $contact }, or open it with your mail program.
support-handed-mailProgram = Opened in the mail program on { $when }
support-handed-file = Saved as a file on { $when }
support-not-handed = Not sent yet

## Answers

support-answers = Answers
support-answers-none = No answer lies here yet. Drop the answer on this page as an .eml file, or paste its words.
support-answer-drop = Put the answer with request { $number }
support-answer-paste = Paste an answer
support-answer-file = Choose a file…
support-answer-words = The words of the answer
support-answer-keep = Keep answer
support-answer-kept = The answer lies with its request.
support-answer-pasted = Pasted on { $when }
support-answer-mail = From { $sender }, { $when }
support-answer-sender-unknown = somebody unnamed
support-answer-attachments = { $count ->
    [one] One attachment was not kept; your mail program has it.
   *[other] { $count } attachments were not kept; your mail program has them.
}
support-answer-cut = The answer is longer than what is kept here; your mail program has all of it.

## Where it stands

support-state-open = Open
support-state-answered = Answered
support-state-closed = Closed
support-close = Close
support-closed-now = Request { $number } is closed.
support-reopen = Open again
support-reopened = Request { $number } is open again.
support-delete = Delete
support-deleted = Request { $number } is deleted.
support-changed = Saved.

## What broke

support-crashes = When OkiCRM ended unexpectedly
support-crashes-sentence = When something breaks, OkiCRM writes down its version, the time and the place in its code: nothing from your records. The report stays on this computer until you put it in a request or delete it; only the newest ten are kept.
support-crashes-none = Nothing broke.
support-crash-ended = OkiCRM ended unexpectedly
support-crash-wentOn = Something in OkiCRM broke, and it went on
support-crash-oki = oki broke
support-crash-place = Place in the program: { $place }
support-crash-no-place = It ended without a word, as after a power cut or when the system stopped it.
support-crash-request = Ask about it
support-crash-request-title = OkiCRM { $version } ended unexpectedly
support-crash-delete = Delete report
support-crash-deleted = The report is deleted.
support-crash-home = OkiCRM ended unexpectedly on { $when }. See what was noted, and ask about it or delete it.
