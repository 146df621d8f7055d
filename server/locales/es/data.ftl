# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = Tus datos
data-lead = Todo lo que Humankind sabe está en una carpeta de este equipo. Solo tú puedes leerla.
data-kept = Qué se guarda
data-what = Qué
data-how-many = Cuántos
data-folder = Carpeta: { $path }
data-download = Descargar todo
data-import = Importar un archivo
data-erase = Borrar todo

## What is kept: one kind, and what it is

data-kind-cards = Fichas
    .help = El último resultado de cada cuenta. Las fichas antiguas se hacen de nuevo.
data-kind-seen = Cuentas con publicaciones de tus propias páginas
    .help = Publicaciones públicas que la extensión vio en tus cronologías.
data-kind-corrections = Tus correcciones
    .help = Siempre tienen prioridad, y se mantienen hasta que las elimines.
data-kind-tags = Tus etiquetas
    .help = Palabras tuyas junto a un nombre. No entran en ninguna puntuación.
data-kind-lists = Tus listas
    .help = Lo que otras personas publican sobre cuentas y a lo que te suscribes. No entra en ninguna puntuación.
data-kind-own_accounts = Tus propias cuentas
    .help = Lo que el espejo recuerda de cada una: sus puntuaciones por día, y a quién respondió y cuándo.
data-kind-mirrors = Espejos
    .help = Lo que tus propias cuentas muestran de sí mismas, con frases tuyas. Se hacen de nuevo.
data-kind-shared_settings = Reglas y ajustes de la extensión
    .help = Los comparten los navegadores vinculados. De lo eliminado se conserva una marca sin su valor, para que no vuelva.
data-kind-days = Días de las cuentas vistas
    .help = Sumas de cada día por sitio: veredictos, amabilidad, publicaciones republicadas. Sin cuentas. Se guardan los últimos 90 días.
data-kind-crowd = Cuentas vistas hoy
    .help = A quién mostraron hoy tus páginas, y dónde. Se borra al acabar el día.
data-kind-outreach = Personas a las que escribiste
    .help = Para no volver a sugerirlas durante un tiempo. No afecta a ninguna puntuación.
data-kind-pairings = Extensiones vinculadas
    .help = Pueden usar este servidor. De cada token solo se guarda una huella.
data-kind-settings = Claves de estas páginas
    .help = Una clave abre estas páginas en tu navegador. Después de borrar se crea una nueva.

## Posts by the site that showed them

data-seen = Publicaciones según el sitio que las mostró
data-seen-help = Una página puede mostrar cualquier cosa sobre cualquiera. Lo que un sitio muestra de cuentas de otros lugares solo cuenta cuando Humankind no puede leer la cuenta por sí mismo, y nunca convierte una cuenta en automatizada ni en organización. Si ya no confías en un sitio, borra lo que mostró.
data-seen-site = Sitio
data-seen-accounts = Cuentas
data-seen-posts = Publicaciones
# For screen readers: what the button erases.
data-seen-erase-of = Borrar lo que mostró { $site }
# Of what version 0.1.0 kept.
data-seen-unknown = Sitio no registrado

## Paired extensions

data-paired = Extensiones vinculadas
data-since = desde el { $when }
data-unpair = Desvincular
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = Aún no hay ninguna extensión vinculada. Abre la ventana emergente de Humankind en tu navegador y elige «Vincular»; la { $page } muestra cómo cargarla.
data-none-paired-page = página de bienvenida

## Settings, and what goes where

data-settings = Ajustes
data-settings-help = Los ajustes son variables de entorno y se leen cuando arranca el servidor.
data-setting = Ajuste
data-value = Valor
data-value-on_click = al hacer clic
data-value-later = más tarde
data-value-at_once = enseguida
data-value-on = activado
data-value-off = desactivado
data-goes = Qué se envía adónde
data-goes-network = Para consultar una cuenta, el servidor envía solicitudes a la red de esa cuenta, sin iniciar sesión y sin cookies.
data-goes-third-party = { $network } se lee a través de { $service }. Este tercero sabe qué cuentas de { $network } consultas.
data-goes-nobody = Nadie más recibe solicitudes.
data-goes-seen = Las publicaciones que la extensión ve en tus cronologías van solo a este servidor. Los mensajes directos y las publicaciones solo para seguidores no se envían nunca, ni siquiera aquí.
data-goes-telemetry = No hay telemetría. Nada sobre ti sale de este equipo.

## Before anything is erased

data-erase-title = ¿Borrar todo?
data-erase-detail = No se puede deshacer. Quizá quieras descargar todo antes.
data-erase-count = { $what }: { $count }
data-erase-seen-title = ¿Borrar lo que mostró este sitio?
data-erase-seen-detail =
    { $accounts ->
        [one] Publicaciones: { $posts }, de { $accounts } cuenta. Las fichas que se basan en ellas se hacen de nuevo. No se puede deshacer; lo que vuelvas a ver allí se volverá a guardar.
       *[other] Publicaciones: { $posts }, de { $accounts } cuentas. Las fichas que se basan en ellas se hacen de nuevo. No se puede deshacer; lo que vuelvas a ver allí se volverá a guardar.
    }
