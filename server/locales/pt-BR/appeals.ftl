appeals-title = Contestações
appeals-lead = Os donos destas contas contestam o veredito ou a lista da moderação. Decida pelo que o cartão mostra; é o que todos veem.
appeals-none = Nenhuma contestação está aberta.
appeals-asked = Pedido: { $verdict }.
appeals-due = Decida até { $day }.
appeals-overdue = O prazo era { $day }.
appeals-no-card = Não há agora um cartão desta conta.
appeals-words = O que diz o dono
appeals-decide = Sua decisão
appeals-verdict = O veredito, se você o mudar
appeals-reason = Seu motivo. O dono o lê, sem o seu nome.
appeals-agree = Mudar o veredito
appeals-decline = Deixar como está
appeals-numbers = Contestações em números
appeals-numbers-lead = Todas as contestações a este servidor, sem nomes.
appeals-numbers-requested = Feitas
appeals-numbers-open = Abertas
appeals-numbers-overdue = Abertas e atrasadas
appeals-numbers-upheld = Com razão dada
appeals-numbers-declined = Deixadas como estavam
appeals-numbers-withdrawn = Retiradas
appeals-numbers-days = Dias até a primeira decisão (mediana)
appeals-numbers-unscored = Contas não pontuadas a pedido dos donos
appeals-numbers-revised = Decisões revisadas
appeals-asked-listing = Pede para sair da lista da moderação.
appeals-listed = A lista diz:
appeals-agree-listing = Tirar da lista
appeals-decline-listing = Deixar na lista
appeals-decided = Decididas
appeals-decided-upheld = Razão dada em { $day }.
appeals-decided-declined = Deixada como estava em { $day }.
appeals-revised = É uma decisão revisada.
appeals-history = Decisões até agora
appeals-revise = Revisar a decisão
appeals-revise-lead = A nova decisão vale a partir de agora. O dono da conta a vê com a data e o seu motivo, e as anteriores abaixo.
appeals-not-revisable = Esta decisão não pode ser revisada: uma contestação posterior trata do mesmo, ou a conta não é pontuada.
appeals-waiting =
    { $count ->
        [one] Uma contestação espera uma decisão.
       *[other] { $count } contestações esperam uma decisão.
    }
