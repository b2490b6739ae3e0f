### Moving the workspace between file and server.

moving-target-not-empty = The database on the server already holds a workspace, so nothing was moved. Choose an empty database.
moving-on-server = The workspace is on a server already. Move it back into its file first.
moving-in-file = The workspace is in its file already. There is nothing to move.
moving-differs = What arrived on the other side is not what left, so nothing was changed here. Check the other side’s disk and try again.
