### How the workspace’s key is kept.

protection-last-way-in = This would leave only the printed recovery code to open the workspace. Set a passphrase or use the keychain first.
protection-printer-missing = No printer on this computer took the page. Set up a printer, or save the page as a PDF and print it elsewhere.

### The page with the recovery code.

protection-sheet-title = Recovery code
protection-sheet-business = Workspace of
protection-sheet-made = Made on
protection-sheet-line = Line { $line }
protection-sheet-explanation = This code opens the workspace in OkiCRM if the passphrase is forgotten or the computer is lost. Whoever has it and a copy of the workspace can read everything in it.
protection-sheet-keep = Keep this page in a safe place, not beside the computer. Without passphrase, keychain and this code, nobody can open the data again, the makers of OkiCRM neither.
protection-sheet-use-title = How to use it
protection-sheet-use = On the lock screen choose “Use the recovery code” and type all groups. Capital and small letters are the same; hyphens and spaces do not count.

### The page about security.

security-lock = Lock
security-lock-sentence = A locked window shows nothing and forgets the key until it is unlocked.
security-lock-now = Lock now
security-idle = Lock by itself
security-idle-minutes = { $count ->
    [0] Never
    [one] After { $count } minute without a key or a click
   *[other] After { $count } minutes without a key or a click
}
security-suspend = Lock when the computer sleeps
    .hint = Whoever wakes it is asked for the passphrase.
security-ways = What opens the workspace
security-ways-sentence = The file is encrypted. At least a passphrase or the keychain must open it, beside the recovery code.
security-is-set = Set
security-is-not-set = Not set
security-passphrase = Passphrase
security-passphrase-set = Opens the workspace on any computer.
security-passphrase-only = Opens the workspace. It cannot be removed while the keychain does not hold the key: only the recovery code would be left.
security-passphrase-none = Without one, only this computer’s keychain and the recovery code open the workspace.
security-passphrase-change = Change the passphrase
security-passphrase-choose = Choose a passphrase
security-passphrase-remove = Remove it
security-passphrase-remove-sentence = Then this computer’s keychain opens the workspace for whoever is logged in here. On another computer only the recovery code does.
security-passphrase-sentence = The old passphrase opens nothing any more afterwards, but backups made before.
security-passphrase-new = New passphrase
security-passphrase-changed = The passphrase is set.
security-passphrase-removed = The passphrase was removed.
security-keychain = This computer’s keychain
security-keychain-set = Opens the workspace for whoever is logged in to this computer.
security-keychain-only = Opens the workspace for whoever is logged in to this computer. To take the key out, choose a passphrase first: only the recovery code would be left.
security-keychain-none = Could open the workspace for whoever is logged in to this computer.
security-keychain-missing = This computer has no keychain that answers.
security-keychain-use = Use the keychain
security-keychain-use-sentence = From now on the workspace opens by itself for whoever is logged in to this computer.
security-keychain-leave = Take the key out
security-keychain-used = The keychain holds the key.
security-keychain-left = The keychain holds the key no more.
security-code = Recovery code
security-code-sentence = Printed on paper, for when everything else is lost.
security-code-new = New recovery code
security-code-new-sentence = The old code opens nothing any more afterwards, but backups made before. The new one is shown once.
security-code-make = Make a new code
security-code-done = Done
security-proof = Prove it with
security-proof-passphrase = The passphrase
security-proof-code = The recovery code
security-proof-keychain = This computer’s keychain proves that it is you.
security-current = Current passphrase
