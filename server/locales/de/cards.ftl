# Die Sätze einer Karte über ein Konto. Sie sagen, was ein Konto tut, nie, was es wert ist.


## Where a score starts and ends

intercept-humanity = Alle Konten beginnen hier: Hinter den meisten steckt ein Mensch.
intercept-conversation = Alle Konten beginnen hier. Gespräche mit anderen heben den Wert.
intercept-kindness = Alle Konten beginnen in der Mitte.
range_limit = Werte bleiben zwischen 0 und 100.

## Reasons: humanity

declared_automation-flag = Sagt es selbst: Das Netzwerk kennzeichnet es als automatisiert.
declared_automation-label = Kennzeichnet sich auf X selbst als „Automatisiert“.
declared_automation-bio = Sagt es selbst im Profil: „{ $quote }“.
declared_automation-wording = Das Profil klingt wie das eines Programms: „{ $quote }“.
automation_client =
    { $count ->
        [one] { $count } Beitrag wurde
       *[other] { $count } Beiträge wurden
    } mit { $client } gesendet, einem Werkzeug, das automatisch postet.
repeat_conversations =
    Kam mit { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } wieder ins Gespräch.
feed-like = Hat Gewohnheiten wie ein Schlagzeilen-Feed: { $traits }.
feed-like-plain = Hat ein paar Gewohnheiten wie ein Schlagzeilen-Feed.
feed-unlike = Anders als ein Schlagzeilen-Feed: { $traits }.
feed-unlike-plain = Anders als ein Schlagzeilen-Feed.
persona-like = Hat Gewohnheiten wie automatisierte Konten: { $traits }.
persona-like-plain = Hat ein paar Gewohnheiten wie automatisierte Konten.
persona-unlike = Anders als ein automatisiertes Konto: { $traits }.
persona-unlike-plain = In Kleinigkeiten anders als ein automatisiertes Konto.
near_duplicates =
    { $count } von { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    } { $count ->
        [one] wiederholt
       *[other] wiederholen
    } fast einen früheren.
# $gap is the message “interval”.
clockwork = Postet oft { $gap }, wie ein Uhrwerk.
round_the_clock =
    Hat in { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    } rund um die Uhr gepostet, mit ähnlichen Pausen.
near_duplicate_replies =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } nur Antworten geschickt, die frühere Beiträge fast wiederholen.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = lange und kurze Beiträge gemischt
trait-length_spread-low = Beiträge von ähnlicher Länge
trait-style_mix-high = wechselnder Stil von Beitrag zu Beitrag
trait-style_mix-low = ein ähnlicher Stil in den meisten Beiträgen
trait-same_layout-high = immer wieder derselbe Aufbau
trait-same_layout-low = viele verschiedene Aufbauten
trait-exact_duplicates-high = immer wieder dieselben Worte
trait-exact_duplicates-low = keine wiederholten Beiträge
trait-capitals-high = Großschreibung wie in Schlagzeilen
trait-capitals-low = wenig Großschreibung
trait-first_person-high = „ich“ oder „wir“ in vielen Beiträgen
trait-first_person-low = „ich“ oder „wir“ in wenigen Beiträgen
trait-mentions-high = viele Antworten und Erwähnungen
trait-mentions-low = wenige Antworten und Erwähnungen
trait-exclamations-high = viele Ausrufezeichen
trait-exclamations-low = wenige Ausrufezeichen
trait-burstiness-high = Beiträge in Schüben
trait-burstiness-low = selten viele Beiträge auf einmal
trait-quietest_hours-high = Beiträge zu jeder Stunde
trait-quietest_hours-low = Stunden der Ruhe
trait-gap_spread-high = lange und kurze Pausen
trait-gap_spread-low = ähnlich lange Pausen
trait-quick_succession-high = Beiträge kurz hintereinander
trait-quick_succession-low = wenige Beiträge kurz hintereinander
trait-rhythm_memory-high = geschäftige und ruhige Zeiten
trait-rhythm_memory-low = kaum geschäftige Zeiten
trait-stock_enthusiasm-high = viele Floskeln der Begeisterung
trait-stock_enthusiasm-low = wenige Floskeln der Begeisterung
trait-questions-high = viele Fragen
trait-questions-low = wenige Fragen
trait-hashtags-high = viele Hashtags
trait-hashtags-low = wenige Hashtags
trait-links-high = viele Links
trait-links-low = wenige Links
trait-unpunctuated-high = Sätze ohne Punkt am Ende
trait-unpunctuated-low = Satzzeichen am Ende der meisten Beiträge

## Reasons: conversation

reply_share-high =
    { $replies } von { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    } { $replies ->
        [one] antwortet
       *[other] antworten
    } jemandem.
reply_share-low =
    Antwortet selten: in { $replies } von { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    }.
reply_share-none =
    Antwortet in { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    } niemandem.
people_replied_to =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } geantwortet.
follow_up_replies =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } mehr als einmal geantwortet.
people_replied_to-unknown = Wie vielen Personen es antwortet, ist hier nicht bekannt und zählt darum wie üblich.
follow_up_replies-unknown = Ob es einer Person noch einmal antwortet, ist hier nicht bekannt und zählt darum wie üblich.
several_days =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } an mehr als einem Tag geantwortet.
several_days-unknown = Ob es einer Person an einem anderen Tag wieder antwortet, ist hier nicht bekannt und zählt darum wie üblich.
quick_turns =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } mindestens zweimal innerhalb von sechs Stunden geantwortet.
quick_turns-unknown = Ob es einer Person zweimal innerhalb von sechs Stunden antwortet, ist hier nicht bekannt und zählt darum wie üblich.
questions_in_replies =
    Stellt in { $count ->
        [one] { $count } Antwort
       *[other] { $count } Antworten
    } eine Frage.
exchanges =
    Hat sich mit { $people ->
        [one] { $people } Person ausgetauscht, die zurückgeschrieben hat
       *[other] { $people } Personen ausgetauscht, die zurückgeschrieben haben
    }.
reaching_out =
    Ging auf { $people ->
        [one] { $people } Person zu, die neu ist oder wenige Follower hat.
       *[other] { $people } Personen zu, die neu sind oder wenige Follower haben.
    }
questions =
    Fragt in { $count } von { $posts ->
        [one] { $posts } eigenständigen Beitrag
       *[other] { $posts } eigenständigen Beiträgen
    } die Leserschaft etwas.
links =
    { $count } von { $posts ->
        [one] { $posts } eigenständigen Beitrag
       *[other] { $posts } eigenständigen Beiträgen
    } { $count ->
        [one] teilt
       *[other] teilen
    } einen Link.
short_posts =
    { $count } von { $posts ->
        [one] { $posts } eigenständigen Beitrag
       *[other] { $posts } eigenständigen Beiträgen
    } { $count ->
        [one] ist eine kurze Bemerkung
       *[other] sind kurze Bemerkungen
    }.
casual_posts =
    Lacht oder plaudert in { $count } von { $posts ->
        [one] { $posts } eigenständigen Beitrag
       *[other] { $posts } eigenständigen Beiträgen
    }.

## Reasons: kindness

thanks =
    Hat sich bei { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } bedankt.
praise =
    Hat die Arbeit von { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } gelobt.
care =
    Hat sich um { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedene Personen
    } gesorgt.
encouragement =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } Mut gemacht.
interest =
    Hat { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedene Personen
    } nach ihrem Leben oder ihrer Arbeit gefragt.
friendly_words =
    { $count ->
        [one] { $count } Beitrag enthält
       *[other] { $count } Beiträge enthalten
    } freundliche Worte.
thanks-posts =
    Hat in { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträgen
    } gedankt.
praise-posts =
    Hat in { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträgen
    } die Arbeit von jemandem gelobt.
care-posts =
    Hat in { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträgen
    } Fürsorge gezeigt.
encouragement-posts =
    Hat in { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträgen
    } jemandem Mut gemacht.
interest-posts =
    Hat in { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträgen
    } nach jemandem oder dessen Arbeit gefragt.
thanks-faint =
    Hat sich vielleicht bei { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } bedankt.
praise-faint =
    Hat vielleicht die Arbeit von { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } gelobt.
care-faint =
    Hat sich vielleicht um { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedene Personen
    } gesorgt.
encouragement-faint =
    Hat vielleicht { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } Mut gemacht.
interest-faint =
    Hat vielleicht { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedene Personen
    } nach ihrem Leben oder ihrer Arbeit gefragt.
friendly_words-faint =
    { $count ->
        [one] { $count } Beitrag enthält
       *[other] { $count } Beiträge enthalten
    } vielleicht freundliche Worte.
welcome =
    Hat { $people ->
        [one] { $people } Person begrüßt, die neu ist oder wenige Follower hat.
       *[other] { $people } Personen begrüßt, die neu sind oder wenige Follower haben.
    }
hostility =
    { $count } von { $posts ->
        [one] { $posts } beurteilten Beitrag
       *[other] { $posts } beurteilten Beiträgen
    } { $count ->
        [one] enthält
       *[other] enthalten
    } harte Worte gegen andere.
hostility-faint =
    In { $count } von { $posts ->
        [one] { $posts } beurteilten Beitrag
       *[other] { $posts } beurteilten Beiträgen
    } stehen vielleicht harte Worte gegen andere.
sharpness = Klingt etwas schärfer als die meisten.
repeated_harshness =
    Immer wieder harte Worte an { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }, in { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträgen
    }. Freundliche Worte an andere gleichen das nicht aus.
harsh_share =
    { $count } von { $posts ->
        [one] { $posts } beurteilten Beitrag
       *[other] { $posts } beurteilten Beiträgen
    } { $count ->
        [one] enthält
       *[other] enthalten
    } harte Worte. Freundliche Worte gleichen so viele nicht aus.
kindness_reach =
    Bisher freundliche Worte an { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }. Freundlichkeit gegenüber mehr Menschen zählt mehr.
ordinary_replies =
    { $count ->
        [one] { $count } gewöhnliche Antwort
       *[other] { $count } gewöhnliche Antworten
    } an Personen, mit denen es wieder sprach. Freundliche Worte zählen mehr, wenn auch sonst und über Wochen geredet wird.
stock_phrases =
    Wiederholte freundliche Floskeln zählen einmal: { $count ->
        [one] { $count } Beitrag wiederholt
       *[other] { $count } Beiträge wiederholen
    } fast einen früheren.

## Verdicts

verdict-person =
    Spricht mit Menschen. { $replies } von { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    } { $replies ->
        [one] antwortet
       *[other] antworten
    } jemandem.
verdict-person-unknown = Schreibt, wie Menschen schreiben. Programme können das auch.
verdict-one_way =
    Sendet meist nur in eine Richtung: { $replies } von { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    } { $replies ->
        [one] antwortet
       *[other] antworten
    } jemandem.
verdict-one_way-reposts = Teilt meist, was andere geschrieben haben.
verdict-automated-declared = Postet automatisch und sagt das auch.
verdict-automated-label = Kennzeichnet sich auf X selbst als „Automatisiert“.
verdict-automated-wording = Das Profil klingt wie das eines Programms: „{ $quote }“
verdict-automated-clockwork = Wirkt automatisiert: postet { $gap }, wie ein Uhrwerk.
verdict-automated-persona = Wirkt automatisiert: ein gleichmäßiger Strom ähnlicher Beiträge zu jeder Stunde.
verdict-automated-near_duplicates =
    Wirkt automatisiert: { $count } von { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträgen
    } { $count ->
        [one] wiederholt
       *[other] wiederholen
    } fast einen früheren.
verdict-automated-near_duplicate_replies =
    Wirkt automatisiert: hat { $people ->
        [one] { $people } Person
       *[other] { $people } verschiedenen Personen
    } nur Antworten geschickt, die frühere Beiträge fast wiederholen.
automated-errs = Das ist bei höchstens 1 von { $people } Menschen falsch.
verdict-organisation = Spricht für eine Organisation und sagt das auch.
verdict-organisation-bio = Spricht für eine Organisation. Im Profil steht: „{ $quote }“
verdict-unsure-declared = Im Profil steht „{ $quote }“, aber die Beiträge sprechen mit Menschen.
verdict-unsure-label = Kennzeichnet sich auf X selbst als „Automatisiert“, aber die Beiträge sprechen mit Menschen.
verdict-unsure-few =
    Noch zu wenig, um etwas zu sagen: { $posts ->
        [one] { $posts } Beitrag
       *[other] { $posts } Beiträge
    }.
verdict-unsure-seen =
    Noch zu wenig, um etwas zu sagen: erst { $posts ->
        [one] { $posts }-mal
       *[other] { $posts }-mal
    } gesehen.
verdict-unsure-elsewhere = Noch zu wenig, um etwas zu sagen: Diese Beiträge waren nur auf anderen Seiten zu sehen.
verdict-unsure-none = Noch keine öffentlichen Beiträge zu lesen.
verdict-unsure-alike = Die Beiträge sind einander im Stil ähnlich; so schreiben Menschen wie auch Sprachmodelle.
verdict-unsure-mixed = Die Beiträge deuten in beide Richtungen.
verdict-unsure-reposts = Teilt nur, was andere geschrieben haben.
verdict-unsure-links =
    Hat { $replies ->
        [one] { $replies }-mal
       *[other] { $replies }-mal
    } geantwortet, aber meist mit einem Link ohne Worte.
verdict-unsure-repeats =
    Hat { $replies ->
        [one] { $replies }-mal
       *[other] { $replies }-mal
    } geantwortet, aber meist mit denselben Worten.
verdict-unsure-replies_unknown = Welche dieser Beiträge Antworten sind, ist nicht bekannt.
verdict-corrected = Das ist Ihre eigene Korrektur.
verdict-decided = Die Moderation dieses Servers hat das nach einem Einspruch entschieden.

## The line on the evidence

evidence-none = Keine öffentlichen Beiträge gefunden.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } öffentlicher Beitrag
       *[other] { $posts } öffentliche Beiträge
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } öffentlicher Beitrag
       *[other] { $posts } öffentliche Beiträge
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Beispielkonten
network-web = Webseiten und Blogs
evidence-fetched = gelesen von { $source }
evidence-fetched-and-seen = gelesen von { $source }, { $seen } davon in Ihrem eigenen Feed gesehen
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = gelesen von { $source }, { $seen } davon in Ihrem eigenen Feed auf { $hosts } gesehen
evidence-seen = in Ihrem eigenen Feed gesehen
evidence-seen-on = in Ihrem eigenen Feed auf { $hosts } gesehen
evidence-file = aus einer Datei gelesen
other-sites =
    { $count ->
        [one] { $count } weiteren Seite
       *[other] { $count } weiteren Seiten
    }
# $languages is a list of names of languages.
evidence-not_judged = Freundlichkeit wird auf { $languages } noch nicht beurteilt.

## Facts about an account

fact-joined = Dabei seit { DAY($day) }.
fact-joined-new = Neu: dabei seit { DAY($day) }.
fact-automation_source-flag = { $network } kennzeichnet es als automatisiert; so hat es die Inhaberin oder der Inhaber eingestellt.
fact-automation_source-label = Die Inhaberin oder der Inhaber hat bei { $network } die Kennzeichnung „Automatisiert“ eingeschaltet.
fact-automation_source-bio = Im Profil steht es so: „{ $quote }“.
fact-automation_source-pattern = Niemand sagt das: Humankind hat in den Beiträgen ein Muster gefunden.
fact-operator = Wer es betreibt, in eigenen Worten: „{ $quote }“.
fact-languages = Schreibt auf { $languages }.
fact-apps = Postet mit { $apps }.
fact-hidden_history = Reddit zeigt keine Beiträge dieses Kontos. Dort kann man den eigenen Verlauf verbergen.
fact-authorship = Humankind kann nicht erkennen, ob ein Sprachmodell diese Beiträge geschrieben hat.
fact-appealed = Die Person, der das Konto gehört, widerspricht diesem Urteil. Die Moderation dieses Servers wird entscheiden.
fact-about_me = Sind Sie das?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] jeden Tag
           *[other] alle { $count } Tage
        }
        [hour] { $count ->
            [one] jede Stunde
           *[other] alle { $count } Stunden
        }
        [minute] { $count ->
            [one] jede Minute
           *[other] alle { $count } Minuten
        }
       *[second] { $count ->
            [one] jede Sekunde
           *[other] alle { $count } Sekunden
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
