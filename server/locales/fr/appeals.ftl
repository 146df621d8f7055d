appeals-title = Contestations
appeals-lead = Les personnes à qui sont ces comptes contestent le verdict ou la liste de la modération. Décidez d’après ce que montre la fiche ; c’est ce que tout le monde voit.
appeals-none = Aucune contestation n’est ouverte.
appeals-asked = Demandé : { $verdict }.
appeals-due = Décidez d’ici au { $day }.
appeals-overdue = L’échéance était le { $day }.
appeals-no-card = Il n’y a pas de fiche de ce compte en ce moment.
appeals-words = Ce que dit la personne
appeals-decide = Votre décision
appeals-verdict = Le verdict, si vous le changez
appeals-reason = Votre raison. La personne la lit, sans votre nom.
appeals-agree = Changer le verdict
appeals-decline = Laisser tel quel
appeals-numbers = Les contestations en chiffres
appeals-numbers-lead = Toutes les contestations auprès de ce serveur, sans noms.
appeals-numbers-requested = Déposées
appeals-numbers-open = Ouvertes
appeals-numbers-overdue = Ouvertes et en retard
appeals-numbers-upheld = Raison donnée
appeals-numbers-declined = Laissées telles quelles
appeals-numbers-withdrawn = Retirées
appeals-numbers-days = Jours jusqu’à la première décision (médiane)
appeals-numbers-unscored = Comptes non notés à la demande de leurs titulaires
appeals-numbers-revised = Décisions revues
appeals-asked-listing = Demande son retrait de la liste de la modération.
appeals-listed = La liste dit :
appeals-agree-listing = Retirer de la liste
appeals-decline-listing = Laisser sur la liste
appeals-decided = Tranchées
appeals-decided-upheld = Raison donnée le { $day }.
appeals-decided-declined = Laissé tel quel le { $day }.
appeals-revised = C’est une décision revue.
appeals-history = Décisions jusqu’ici
appeals-revise = Revoir la décision
appeals-revise-lead = La nouvelle décision vaut dès maintenant. La personne à qui est le compte la voit avec sa date et votre raison, et les précédentes en dessous.
appeals-not-revisable = Cette décision ne peut pas être revue : une contestation plus récente porte sur la même chose, ou le compte n’est pas noté.
appeals-waiting =
    { $count ->
        [one] Une contestation attend une décision.
       *[other] { $count } contestations attendent une décision.
    }
