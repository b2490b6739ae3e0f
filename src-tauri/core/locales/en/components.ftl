### Words of the building blocks that every screen uses.

components-loading = Loading
components-close = Close
components-cancel = Cancel
components-undo = Undo
components-undone = Undone.
components-copy-closed = The system keeps its clipboard closed. Mark the text and copy it by hand.
components-saved = Saved
components-notices = Notices
components-previous = Previous
components-next = Next
components-open-page = Open the page
components-try-again = Try again

## Fields

components-reads-as = { $reading }
components-amount-not-understood = This is not read as an amount. Write it like 1234.50 or =3*45.
components-amount-otherwise = Read as { $reading }. For thousands write { $otherwise }.
components-date-not-understood = This is not read as a date. Write it like 3/4, fri or +30d.
components-nothing-found = Nothing found.
components-create-named = Create “{ $name }”
components-edit-value = { $label }: { $value }. Edit
components-type-to-confirm = Type “{ $name }” to confirm
components-filter = Filter
components-clear-filter = Clear the filter

## Lists

components-columns = Columns
components-move-column-up = Move “{ $column }” up
components-move-column-down = Move “{ $column }” down
components-select-row = Select { $name }
components-select-all-rows = Select all rows
components-selected-rows = Selected rows
components-selected-count = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
components-select-all-matching = Select all { $count } matching
components-clear-selection = Clear the selection

## Long work

components-progress-count = { $done } of { $total }
components-seconds-left = { $seconds ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
}
components-minutes-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}

## A screen that cannot be shown

components-fault-title = This did not work, and it is our fault
components-fault-sentence = OkiCRM met something it was not prepared for. Your data is as it was before. Try again; if it happens again, copy the details and send them to support.
components-refusal-title = This cannot be shown
components-incident = Incident { $incident }
components-copy-details = Copy details
components-copied = Copied
components-chart-table = Show as table
components-chart-bars = Show as bars
components-calendar-open = Choose a day
components-calendar = Calendar: { $label }
