# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Seu espelho
mirror-lead = Como a sua própria conta aparece para os outros. Só você vê isto, e nenhuma pontuação muda.
mirror-accounts = Suas contas
mirror-card = O cartão da conta
mirror-reading = Lendo suas publicações públicas. Esta página se recarrega sozinha.
mirror-nothing-yet = Ainda não há nada para mostrar. Tente de novo daqui a pouco.
mirror-opted-out = Esta conta pede para não ser lida nem pontuada. Isso vale aqui também, então ela não tem espelho.
mirror-remove = Remover esta conta
mirror-add-title = Adicione uma conta sua
mirror-add-help = O nome da conta basta; no seu próprio computador não é preciso provar nada. A conta é lida da própria rede, sem o seu login.
mirror-add = Adicionar
mirror-open = Abrir o espelho
# For screen readers, in place of a number.
mirror-not-known = não se sabe
# On the first page.
mirror-week =
    { $people ->
        [one] Nesta semana você conversou com { $people } pessoa.
       *[other] Nesta semana você conversou com { $people } pessoas.
    }

## Columns of numbers

mirror-column-sent = De você
mirror-column-received = Para você

## Scores over time

mirror-title-scores_over_time = Suas pontuações ao longo do tempo
mirror-scores_over_time =
    { $days ->
        [one] Guardadas desde { DAY($since) }, por enquanto { $days } dia. A linha aparece com o próximo dia.
       *[other] Guardadas desde { DAY($since) }: { $days } dias.
    }

## Whom the reader talks with

mirror-title-talked_with = Com quem você conversa
mirror-first-talked_with = Pessoa
mirror-talked_with =
    { $people ->
        [one] Você respondeu a { $people } pessoa.
       *[other] Você respondeu a { $people } pessoas.
    }
mirror-talked_with-both =
    { $people ->
        [one] Sabe-se que { $people } delas também respondeu a você.
       *[other] Sabe-se que { $people } delas também responderam a você.
    }
mirror-talked_with-none = Ainda não se conhece nenhuma resposta pública sua.
mirror-talked_with-unknown = Esta rede não diz a quem as suas publicações respondem.
mirror-received-note = As respostas a você só são conhecidas quando você as viu em uma página com o Humankind. Pode haver mais.
