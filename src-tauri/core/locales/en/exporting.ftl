# Export: why nothing was written.
export-kind-unknown = There is no kind of record called “{ $kind }”. Leave the kind out to export everything.
export-kind-unfit = A vCard file holds contacts only, not “{ $kind }”. Choose CSV or JSON.
export-stopped = The export was stopped. No file was written.
export-not-a-folder = The CSV files need a folder, and there is a file of this name. Choose another name.

# An export brought back: why not.
bring-back-not-empty = This workspace has records already. Make a new workspace and bring the export back there.
bring-back-not-ours = This is not an export of OkiCRM. Choose a file that OkiCRM exported as JSON.
bring-back-other-version = Another version of OkiCRM wrote this export. Use that version, or export again with this one.
bring-back-incomplete = This export holds only some kinds of records, which refer to others. Export everything and bring that back.
bring-back-kind-unknown = The export has records called “{ $kind }”, which this version does not know. Use the version that wrote it.
bring-back-damaged = The export is damaged at line { $line }, column { $column }. Export again, or choose another copy.

### The screen of export.

exporting-title = Export
exporting-sentence = Everything in this workspace, to keep or to take elsewhere. Nothing is left out but people whose data is restricted.
exporting-safety = The files are not encrypted: everybody who gets them can read them. You choose where they go, and each export is recorded below.
exporting-json = Everything as JSON
    .hint = One file with a published schema. OkiCRM reads it back into an empty workspace without loss.
exporting-csv = Tables as CSV
    .hint = A folder with one file per kind, for a spreadsheet. Cells that a spreadsheet would run are made harmless, and come back exactly.
exporting-vcard = Contacts as vCards
    .hint = One file for phones and other address books.
exporting-run = Export…
exporting-run-of = Export… { $what }
exporting-schema = Save the schema…
exporting-schema-saved = The schema is saved: { $path }
exporting-running = Exporting
exporting-cancel = Cancel, no file is written
exporting-done = { $count ->
    [one] { $count } file was written.
   *[other] { $count } files were written.
}
exporting-where = In { $folder }
exporting-file = { $records ->
    [one] { $records } record
   *[other] { $records } records
}
exporting-past = Earlier exports
exporting-past-none = Nothing was exported so far.
exporting-past-format = { $format ->
    [json] Everything as JSON
    [csv] Tables as CSV
   *[vcard] Contacts as vCards
}
exporting-past-figures = { $files ->
    [one] { $files } file
   *[other] { $files } files
}
