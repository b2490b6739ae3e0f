### What happened, why, and what to do: refusals of the core that belong to no single feature.

internal = Something in OkiCRM broke, and nothing was changed. Try again; if it happens again, copy the details and send them to support.
record-not-found = This record is not there any more. It may have been deleted or erased. Go back to the list.

## Room and files

storage-disk-full = The disk is full, so nothing was changed. Make room, then try again.
storage-read-only = The folder cannot be written to, so nothing was changed. Check its permissions or choose another folder.
storage-missing = There is no such file or folder, so nothing was done. Check the name, and that its folder is there.
storage-not-a-file = A file was needed and this is a folder, or the other way round. Check the name.
storage-unreachable = The database does not answer. Check that its computer is on and connected, then try again.

## The workspace

workspace-missing = There is no workspace in this folder. Choose another folder, or create a workspace here.
workspace-exists = There is a workspace in this folder already. Open it, or choose an empty folder.
workspace-manifest-damaged = The workspace’s description file cannot be read, so the workspace stays closed and untouched. Restore it from a backup.
workspace-newer = A newer version of OkiCRM has worked on this workspace. Install that version, or restore the backup made before the change.
workspace-file-missing = The workspace’s data file is missing from its folder. Put it back, or restore a backup.
workspace-file-empty = The workspace’s data file is empty. It was left untouched; restore a backup.
workspace-file-plain = The data file in this folder is not encrypted, so it is not the one OkiCRM made. It was left untouched; restore a backup.
workspace-file-truncated = The end of the workspace’s data file is missing. It was left untouched; restore a backup.
workspace-file-damaged = Part of the workspace’s data file is damaged. It was left untouched; restore a backup.
workspace-file-foreign = The workspace’s data file holds commands that OkiCRM did not put there, so it stays closed and untouched. Restore a backup, and ask who could change the file.
workspace-on-network-share = The workspace is on a network share. Two computers that write at once can damage it. Move it to this computer’s own disk, or use a server.
workspace-in-synchronised-folder = The workspace is in a folder that a program copies elsewhere. It can be copied half written, and its data leaves this computer. Move it out of that folder.
workspace-clock-behind = This computer’s date is earlier than that of the last change here, { $last }. Check the date before you issue anything: numbers and deadlines follow it.
workspace-clock-ahead = The last change here was made on { $last }, more than a year ago. If you have worked here since, this computer’s date is wrong: check it. What lies in the trash stays meanwhile.
workspace-busy = The workspace is open in another window or program, so it can only be read here. Close it there to make changes.
workspace-locked = The workspace is locked. Enter the passphrase to go on.
database-address-wrong = This is not the address of a PostgreSQL server. It should begin with postgres:// and name user, server and database.
database-unreachable = The database server cannot be reached. Check its address, your network and that it is running.
database-login-refused = The server does not let this user in. Check user name and password, and whether the server allows connections from this computer.
database-missing = The server has no database of this name. Check the spelling, or have an empty database made for OkiCRM.
database-unencrypted = The connection to this server would not be encrypted, or its certificate is not trusted. Have encryption set up on the server, or allow a plain connection if the server is in your own network.
database-too-old = This PostgreSQL server is too old for OkiCRM, which needs version 13 or newer. Have the server updated, or name another.
database-holds-workspace = The database on the server already holds a workspace, so nothing was made there. Name an empty database.
database-not-empty = The database on the server holds tables of another program, so nothing was written there. Have an empty database made for OkiCRM.

## Keys

passphrase-wrong = This passphrase does not fit. Check capital letters and keyboard layout, or use the recovery code.
passphrase-unusable = This passphrase is empty or too long to be used. Choose another.
recovery-code-misspelt = There is a typing mistake in the recovery code. Compare it with the printed sheet, group by group.
recovery-code-wrong = This recovery code belongs to another workspace. Look for the sheet that was printed for this one.
keychain-missing = This computer’s keychain does not hold the key, or does not answer. Enter the passphrase instead.
key-other = This backup was made with another key than this workspace has. Enter the passphrase or the recovery code of the time when it was made.
protection-missing = Without a keychain the workspace needs a passphrase. Choose one to go on.

## Undo

undo-gone = There is nothing left to undo here. The record may have been erased.
undo-lasting = This cannot be undone, because it was final: a number was issued or someone was erased.
undo-done-before = This was undone before. Look at the record’s history to do it again.
undo-too-old = This happened more than { $days } days ago and cannot be undone any more. Change the record itself instead.
undo-changed-since = The record was changed after this, so undoing would lose the later change. Open the record and change it there.

## Contacts, companies, leads

contact-merge-same = This is the same contact twice, so there is nothing to merge. Choose another one.
contact-missing = This contact is not there any more. It may have been deleted or erased. Go back to the list.
contact-invalid = Some of these details cannot be right. Please look at the marked fields.
contact-name-missing = A contact needs a name, a company or an e-mail address to be found by. Please write one.
contact-birthday-malformed = This cannot be read as a birthday. Write it like 3 April 1980, or leave it empty.
company-missing = This company is not there any more. It may have been deleted. Go back to the list.
company-invalid = Some of these details cannot be right. Please look at the marked fields.
company-name-missing = A company needs a name. Please write one.
lead-missing = This lead is not there any more. It may have been deleted or erased. Go back to the list.
lead-invalid = Some of these details cannot be right. Please look at the marked fields.
lead-converted-before = This lead has become a contact already. Open the contact instead.
list-place-unknown = The list has changed, so this place in it is gone. Go back to its beginning.

## What was said and is to be done

timeline-invalid = Some of this cannot be right. Please look at the marked fields.
timeline-record-missing = The record this belongs to is not there any more. Go back to the list.
activity-missing = This entry is not there any more. It may have been deleted.
activity-text-missing = There is nothing to keep yet. Please write what was said.
activity-time-malformed = This cannot be read as a time. Write it like 14:30.
task-missing = This task is not there any more. It may have been deleted.
task-title-missing = A task needs a few words that say what is to be done. Please write them.
task-date-missing = A time of day needs its day. Please add the date.
task-date-malformed = This cannot be read as a date. Write it like 22 Nov 2026, fri or +30d.
task-time-malformed = This cannot be read as a time. Write it like 14:30.
file-missing = This file is not there any more. It may have been deleted.
file-too-large = This file is larger than OkiCRM can keep. Keep a smaller version, or note where it lies.
file-damaged = This file’s content does not match what was stored, so it is not opened. Restore a backup to get it back.
