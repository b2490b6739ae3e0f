### Why a document cannot be drawn, or a picture not be used as a logo.

document-too-many-lines = This document has { $found } lines, and { $most } can be printed. Please split it into several documents.
document-too-much-text = This document has { $found } characters of text, and { $most } can be printed. Please shorten the descriptions.
document-payment-code-too-long = The payment code would hold { $found } characters, and { $most } fit. Please shorten the reference of the payment.
document-not-drawn = The document could not be drawn, because something in OkiCRM broke. Nothing was changed. Please try again, and report it if it happens again.

document-logo-file-too-large = This picture is larger than { $most } MB, so it was not read. Please choose a smaller one.
document-logo-too-many-pixels = This picture is { $width } × { $height } pixels, and a logo may have { $most } on a side. Please make it smaller first.
document-logo-kind = This file is neither a PNG nor a JPEG picture. Please save the logo in one of these two kinds.
document-logo-unreadable = This picture is damaged and cannot be read. Please open it in an image program, save it again and choose it once more.
