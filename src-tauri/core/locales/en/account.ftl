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
