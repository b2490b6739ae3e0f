### How the workspace’s key is kept.

protection-last-way-in = This would leave only the printed recovery code to open the workspace. Set a passphrase or use the keychain first.
