### Wie der Schlüssel des Arbeitsbereichs verwahrt wird.

protection-last-way-in = Danach würde nur noch der gedruckte Wiederherstellungscode den Arbeitsbereich öffnen. Setzen Sie zuerst eine Passphrase, oder nutzen Sie den Schlüsselbund.
