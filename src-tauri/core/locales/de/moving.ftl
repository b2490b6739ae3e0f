### Umzug des Arbeitsbereichs zwischen Datei und Server.

moving-target-not-empty = Die Datenbank auf dem Server enthält schon einen Arbeitsbereich, deshalb ist nichts umgezogen. Wählen Sie eine leere Datenbank.
moving-on-server = Der Arbeitsbereich liegt schon auf einem Server. Holen Sie ihn zuerst in seine Datei zurück.
moving-in-file = Der Arbeitsbereich liegt schon in seiner Datei. Es gibt nichts umzuziehen.
moving-differs = Auf der anderen Seite ist nicht angekommen, was hier abging; hier wurde nichts geändert. Prüfen Sie dort den Datenträger und versuchen Sie es erneut.
