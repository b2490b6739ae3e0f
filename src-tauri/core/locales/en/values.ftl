### Why a typed text is not the value it should be.

value-id-malformed = This record cannot be found, because its id is not one of OkiCRM’s. Open it from the list instead.
value-currency-unknown = This is not a currency in use. Write its code of three letters, such as EUR or GBP.
value-amount-malformed = This cannot be read as an amount. Write it like 1,234.50, or a sum like =3*45.
value-amount-too-precise = The currency has no coins that small. Please round the amount.
value-amount-out-of-range = This amount is larger than OkiCRM can count. Please check the digits.
value-number-too-precise = At most { $digits } digits may follow the decimal sign. Please round the number.
value-number-out-of-range = This number is outside what is possible here. Please check its size and its sign.
value-email-malformed = This is not an e-mail address. It should look like name@example.com.
value-phone-malformed = This has no phone number in it. Write at least three digits, at most 64 characters.
value-country-unknown = This is not a country’s code. Write two letters, such as GB or DE.
value-iban-malformed = An IBAN begins with two letters and has a fixed length for each country. Please copy it from the bank statement.
value-iban-checksum = The check digits of this IBAN do not fit, so a digit is wrong or two have changed places. Please compare it with the bank statement.
value-vat-id-country = A VAT id begins with the two letters of its country, such as DE or GB. Please add them.
value-vat-id-malformed = This is not how VAT ids of this country look. Please compare its length and letters.
value-vat-id-checksum = The check digits of this VAT id do not fit, so a digit is wrong or two have changed places. Please compare it with the original.
value-date-malformed = This cannot be read as a date. Write it like 22 Nov 2026, fri or +30d.
value-date-impossible = The calendar has no such day. Please check day and month.
value-currencies-differ = These amounts are in different currencies and cannot be added up. Use one currency in a document.
value-too-many = There are more than { $most } of these. Please remove some.
value-text-too-long = This text is too long. Please shorten it.
