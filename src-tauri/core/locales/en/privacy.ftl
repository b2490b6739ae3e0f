# Refusals
erasure-plan-outdated = Something about this person changed since the preview was made, so nothing was erased. Look at the new preview and confirm again.
erasure-account-holder = This is the person who works with OkiCRM here. Account holders are deleted on the account page, not like a contact.
restriction-set-already = This person is restricted already. Nothing was changed.
restriction-not-set = This person is not restricted, so there is nothing to lift.
certificate-unreadable = This file is not an erasure certificate. Choose the .json file that OkiCRM wrote after an erasure.
ledger-altered = The list of erased persons was changed outside OkiCRM at line { $line }. Restore the file “erasures.ledger” from a backup, so that nobody who was erased comes back.

# Actions in the history
action-person-erased = Person erased
action-person-restricted = Person restricted
action-person-unrestricted = Restriction lifted
