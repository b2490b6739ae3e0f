### Words of the frame: sidebar, palette, status bar, lock screen.

app-name = OkiCRM
app-skip = Skip to the page
app-page-missing = There is no such page. It may have been removed, or the address was mistyped.
app-go-home = Go to the start page

## Sidebar and top bar

app-sidebar = Pages
app-collapse-sidebar = Make the sidebar narrow
app-expand-sidebar = Make the sidebar wide
app-settings-pages = Pages of the settings
app-search-or-do = Search or do…
app-new = New

## Pages of records

app-record-actions = Do something with { $name }

## Palette

app-palette = Search or do
app-palette-placeholder = A name, a page or what you want to do
app-palette-recent = Recent
app-palette-pages = Pages
app-palette-actions = Actions
app-palette-records = Found
app-palette-nothing = Nothing found for “{ $text }”.
app-palette-hint = Every line shows its own keys; next time you can use them directly.

## Keys

app-shortcuts = Keyboard shortcuts
app-shortcuts-everywhere = Everywhere
app-shortcuts-here = On this page
app-shortcuts-lists = In lists
app-shortcut-palette = Search or do anything
app-shortcut-help = Show all shortcuts
app-shortcut-back = Go back
app-shortcut-undo = Undo the last thing
app-nothing-to-undo = There is nothing to undo.
app-shortcut-filter = Filter the list
app-shortcut-larger = Larger text
app-shortcut-smaller = Smaller text
app-shortcut-normal = Normal text size
app-shortcut-list-move = Move through the rows
app-shortcut-list-open = Open beside the list
app-shortcut-list-page = Open the page
app-shortcut-list-select = Select the row
app-shortcut-list-extend = Select several rows
app-shortcut-list-edit = Edit in the row
app-shortcut-list-back = Step back

## Status bar

app-status = Status
app-backup-at = Backup { $when } ✓
app-backup-trouble = Backup did not work
app-warnings = What should not stay as it is
app-warning-hide = Put away until the next start
app-restoring = Restoring the backup
app-restoring-sentence = Until it is done nothing of the present workspace is changed. When you cancel, everything stays as it is.
app-backup-none = No backup yet
app-data-this-computer = Data on this computer only
app-data-server = Data on your server
app-jobs = { $count ->
    [0] Nothing running
    [one] { $count } job running
   *[other] { $count } jobs running
}
app-jobs-title = Running now
app-jobs-none = Nothing is running. Imports, exports and backups show their progress here.
app-sample-data = Sample data

## Lock

app-lock = Lock
app-locked-title = { $business } is locked
app-locked-title-nameless = OkiCRM is locked
app-locked-sentence = Your data is encrypted until you unlock it.
app-passphrase = Passphrase
app-unlock = Unlock
app-unlock-keychain = Unlock with this computer’s keychain
app-show-passphrase = Show the passphrase
app-hide-passphrase = Hide the passphrase
app-recovery-code = Recovery code
app-recovery-code-hint = From the page you printed; spaces and dashes do not matter.
app-use-recovery-code = Use the recovery code instead
app-unlock-usual = Unlock the usual way

## Look

app-theme-toggle = Switch between light and dark

## When the workspace does not open

app-problem-title = The workspace cannot be opened
app-drop-no-file = “{ $file }” is a folder or cannot be read. Drop a file instead, and check that you may open it.
