### The account holder: every stored field, and why.

account-invalid = Some of your details cannot be right. Please look at the marked fields.

account-field-name = Name
account-field-email = E-mail
account-field-phone = Phone
account-field-billing = Billing details

account-purpose-name = To show who made a change.
account-purpose-email = To reach you when you ask for help.
account-purpose-phone = To reach you when you ask for help by phone.
account-purpose-billing = To bill you for the service, should it cost anything.

account-basis-name = Needed to provide the application to you (GDPR Art. 6(1)(b)).
account-basis-email = You gave it freely; it is used only when you ask for something (GDPR Art. 6(1)(b)).
account-basis-phone = You gave it freely; it is used only when you ask for something (GDPR Art. 6(1)(b)).
account-basis-billing = Needed to bill you (GDPR Art. 6(1)(b) and tax law, Art. 6(1)(c)).

account-title = About you
account-sentence = Everything that is stored about you, and why. Only the name is needed.
account-what-we-keep = What is kept about everybody else
account-accepted = Your answers to policy and terms
account-accepted-none = Nothing was answered yet.
account-accepted-text = Text
account-accepted-version = Version
account-accepted-when = When
account-document-policy = Privacy policy
account-document-terms = Terms of use
account-delete = Delete everything
account-delete-sentence = Deletes the workspace with everybody in it, its backups in the workspace’s folder, and its key. Export first what you want to keep. Copies you made elsewhere stay where you put them.
account-delete-everything = Delete everything
account-delete-title = Delete the workspace of { $business }?
account-delete-warning = Nothing brings it back: contacts, invoices, backups and key are removed from this computer, and the records from the server if they lie on one.
