### Moving the workspace between file and server.

moving-target-not-empty = The database on the server already holds a workspace, so nothing was moved. Choose an empty database.
moving-on-server = The workspace is on a server already. Move it back into its file first.
moving-in-file = The workspace is in its file already. There is nothing to move.
moving-differs = What arrived on the other side is not what left, so nothing was changed here. Check the other side’s disk and try again.
moving-address-wrong = This cannot be the address of a server. Please look at the marked fields.
moving-host-malformed = A server’s name has letters, digits, points and hyphens only. Please write it as your provider gave it, such as db.example.org.
moving-database-malformed = A database’s name has letters, digits, hyphens, points and underscores only. Please check its spelling.
moving-port-malformed = A port is a number from 1 to 65535. Leave it empty for the usual one, 5432.

### The page about where the data lies.

place-now = Now
place-computer = On this computer
place-computer-sentence = In one encrypted file. Nothing is sent anywhere.
place-server = On a server
place-server-sentence = In a PostgreSQL database. Whoever runs it can read what is in it: agree with them how it is protected.
place-old-file = The file from before the move still lies on this computer: { $file }. Remove it once you have seen that everything is on the server: who is erased there would live on in it.
place-old-file-remove = Remove the old file
place-to-server = Move to a server
place-to-server-sentence = Everything is copied into an empty PostgreSQL database, counted and compared on both sides. Only when both are equal OkiCRM goes on there.
place-host = Server
    .hint = Its name, or the whole address that your provider gave you (postgres://…).
place-port = Port
    .hint = Empty for the usual one, 5432.
place-database = Database
    .hint = An empty one, made for OkiCRM.
place-user = User
place-password = Password
place-encrypted = Refuse a connection that is not encrypted
    .hint = Leave it on unless the server stands in your own network.
place-check = Test the connection
place-found-nothing = PostgreSQL { $version } answers, and its database is empty.
place-found-workspace = PostgreSQL { $version } answers, but its database already holds a workspace. Name an empty database.
place-found-otherTables = PostgreSQL { $version } answers, but its database holds tables of another program. Have an empty one made for OkiCRM.
place-move = Move everything there
place-move-sentence = OkiCRM waits while everything is copied and compared. If anything differs, nothing changes.
place-back = Move back to this computer
place-back-sentence = Everything is copied into the encrypted file and compared; the server keeps its copy until somebody deletes it there.
place-back-move = Move everything back
place-report = Report of the move
place-moved-to-server = { $count ->
    [one] { $count } row was moved to the server; both sides are equal.
   *[other] { $count } rows were moved to the server; both sides are equal.
}
place-moved-to-file = { $count ->
    [one] { $count } row was moved to this computer; both sides are equal.
   *[other] { $count } rows were moved to this computer; both sides are equal.
}
place-remains = The old copy is still there: { $place }.
place-report-details = Rows and hashes of every table
place-report-kind = Table
place-report-rows = Rows
place-report-hash = SHA-256, the same on both sides
