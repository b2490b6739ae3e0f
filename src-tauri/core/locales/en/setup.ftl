### First run.

setup-invalid = Some of the answers cannot be right. Please look at the marked fields.
setup-not-accepted = OkiCRM can be used once the privacy policy and the terms are accepted. Tick both after reading them.
setup-texts-differ = The text you accepted is not the one this program holds now. Please read it again and accept it.

setup-recovery-title = Recovery code
setup-recovery-business = Workspace of { $business }
setup-recovery-made = Made on { $date }
setup-recovery-explanation = This code opens the workspace if the passphrase is forgotten or the computer is lost. Print this page and keep it in a safe place, not beside the computer. Without passphrase, keychain and this code, nobody can open the data again.
