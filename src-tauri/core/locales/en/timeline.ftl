### What was said and what is to be done: the timeline of records, and tasks.

timeline-title = Timeline
timeline-empty = Nothing is written down yet. Press N for a note, L for a call or T for a task.
timeline-none-of-these = There is nothing of this kind.
timeline-earlier = Show earlier entries
timeline-all = Show the whole timeline
timeline-yesterday = Yesterday
timeline-today = Today
timeline-saved = Saved
timeline-save = Save
timeline-edit = Change: { $what }
timeline-delete = Delete: { $what }
timeline-deleted = { $what } is in the trash
timeline-no-changes = Nothing was changed yet.

## Writing down

timeline-kind = What to write down
timeline-new-note = Note
timeline-new-call = Call
timeline-new-meeting = Meeting
timeline-new-email = E-mail
timeline-new-task = Task
timeline-save-note = Save note
timeline-save-call = Save call
timeline-save-meeting = Save meeting
timeline-save-email = Save e-mail
timeline-added-note = Note saved
timeline-added-call = Call saved
timeline-added-meeting = Meeting saved
timeline-added-email = E-mail saved
timeline-placeholder-note = What is worth remembering?
timeline-placeholder-call = What was said on the phone?
timeline-placeholder-meeting = What was talked about?
timeline-placeholder-email = What was written?
timeline-field-body = Text
timeline-field-title-email = Subject
timeline-field-title-meeting = Occasion
timeline-field-direction = Direction
timeline-direction-none = Not said
timeline-direction-incoming = Incoming
timeline-direction-outgoing = Outgoing
timeline-field-minutes = Minutes
timeline-minutes-malformed = Minutes are a whole number, such as 15.
timeline-minutes = { $count } min

## Narrowing

timeline-filter = Show
timeline-filter-all = All
timeline-filter-note = Notes
timeline-filter-call = Calls
timeline-filter-meeting = Meetings
timeline-filter-email = E-mails
timeline-filter-task = Done tasks
timeline-filter-file = Files
timeline-filter-changes = Changes

## Files

timeline-file = File
timeline-add-file = Add a file
timeline-drop = Keep with { $name }
timeline-file-added = { $name } was added
timeline-file-saved = Saved as { $name }
timeline-save-file = Save { $name } to this computer

## Tasks

timeline-tasks = Tasks
timeline-open-tasks = Open tasks
timeline-add-task = Add a task
timeline-task-about = Task with { $name }
timeline-task-example = call fri 2pm
timeline-task-added = “{ $title }” was added
timeline-task-saved = “{ $title }” was saved
timeline-task-done = “{ $title }” is done
timeline-task-reopened = “{ $title }” is open again
timeline-task-deleted = “{ $title }” is in the trash
timeline-reopen = Open again: { $title }
timeline-done = Done
timeline-what-next = What next with { $name }?
timeline-nothing-next = Nothing for now
timeline-overdue-since = Overdue: { $when }
timeline-overdue-tasks = { $count ->
    [one] { $count } task is overdue
   *[other] { $count } tasks are overdue
}
timeline-nothing-today = Nothing is due today.
timeline-no-tasks = Nothing is to be done. Add a task with its day, such as “call fri 2pm”.
timeline-group-overdue = Overdue
timeline-group-today = Today
timeline-group-week = This week
timeline-group-later = Later
timeline-group-someday = Without date
timeline-group-done = Done
timeline-show-done = Show done tasks
timeline-hide-done = Hide done tasks
timeline-nothing-done = Nothing was done yet.
timeline-field-title = What is to be done
timeline-field-day = Day
timeline-field-time = Time
timeline-field-note = Note
