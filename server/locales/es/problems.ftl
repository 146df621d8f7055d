# What went wrong, and below it what the reader can do next.

problem-bad-request = La solicitud no es válida.
    .next = Compárala con /v1/openapi.json.

problem-unknown-account = Ninguna de las redes disponibles tiene esa cuenta.
    .next = Revisa el nombre de la cuenta o pega la dirección del perfil.

problem-not-paired = Este cliente no está vinculado con el servidor.
    .next = Abre las opciones de la extensión y elige «Vincular», o envía el token que muestra `humankind token` (en la carpeta del código fuente: ./scripts/run token).

problem-origin-not-allowed = No se admiten solicitudes de este origen.
    .next = Vuelve a vincular la extensión desde su página de opciones.

problem-host-not-allowed = Esta no es la dirección del servidor.
    .next = Usa la dirección que mostró el servidor al iniciarse.

problem-unknown-path = No hay nada en esta dirección.
    .next = En /v1/openapi.json está lo que hay disponible.

problem-method-not-allowed = Esta dirección no admite este método.
    .next = En /v1/openapi.json está lo que hay disponible.

problem-unsupported-media-type = El cuerpo de la solicitud debe ser JSON.
    .next = Envía la cabecera Content-Type: application/json.

problem-too-large = La solicitud es demasiado grande.
    .next = Envía como mucho 100 cuentas a la vez, con 200 publicaciones cada una como mucho.

problem-no-tag = Esta cuenta no tiene etiqueta.
    .next = Guarda antes una con PUT.

problem-too-many-tags = No caben más etiquetas.
    .next = Elimina las que ya no necesites.

problem-not-own-account = Esta no es una de tus cuentas.
    .next = Añádela antes en la página «Espejo».

problem-too-many-own-accounts = No caben más cuentas propias.
    .next = Quita alguna que ya no necesites.

problem-unknown-list = No tienes una suscripción a esta lista.
    .next = Mira antes tus listas.

problem-too-many-lists = No caben más listas.
    .next = Elimina alguna que ya no necesites.

problem-bad-list = En esta dirección no hay ninguna lista que se pueda leer.
    .next = Revisa la dirección; docs/lists.md describe el formato.

problem-opted-out = Esta persona pidió que no se lea ni se puntúe su cuenta.
    .next = Lo respetamos; no hay que hacer nada.

problem-not-found = La red no tiene esa cuenta.
    .next = Revisa el nombre de la cuenta; puede que se haya mudado o eliminado.

problem-login-required = Este servidor solo muestra publicaciones a sus miembros con la sesión iniciada.
    .next = Lee algunas publicaciones de la cuenta en tu propia cronología; la extensión puntúa entonces las que viste.

problem-no-public-posts = Esta cuenta no muestra publicaciones en público.
    .next = Lee algunas publicaciones de la cuenta en tu propia cronología; la extensión puntúa entonces las que viste.

problem-consent-required = La red pide un clic en su aviso de cookies antes de mostrar nada.
    .next = Lee algunas publicaciones de la cuenta en tu propia cronología; la extensión puntúa entonces las que viste.

problem-new-host = Aún no se ha consultado el servidor de la cuenta.
    .next = Consulta la cuenta, o elige en las opciones de la extensión cuándo se consultan esos servidores.

problem-not-fetched = El servidor no puede leer esta red.
    .next = Lee algunas publicaciones de la cuenta en tu propia cronología; la extensión puntúa entonces las que viste.

problem-refused = La red rechazó la solicitud.
    .next = No se envían más solicitudes durante un día; las publicaciones que ves tú siguen contando.

problem-rate-limited = La red pidió una pausa.
    .next = Vuelve a intentarlo después de la pausa.

problem-unreachable = No se pudo conectar con la red.
    .next = Revisa tu conexión y vuelve a comprobarlo.

problem-proxy-failed = No se pudo usar tu proxy.
    .next = Inicia el proxy o cambia HUMANKIND_PROXY. Sin él no se solicita nada.

problem-timeout = La red tardó demasiado en responder.
    .next = Vuelve a comprobarlo en un minuto.

problem-malformed-response = La red envió una respuesta que no se pudo leer.
    .next = Vuelve a comprobarlo más tarde; si sigue así, puede que la red haya cambiado.

problem-too-complex = Leer esta cuenta requiere demasiado tiempo o memoria.
    .next = No hay que hacer nada: no se vuelve a leer durante un día.

problem-unsafe-address = La dirección lleva a una red privada o local.
    .next = No hay que hacer nada: el servidor nunca envía solicitudes allí.

problem-robots = El servidor pide que los programas no lean esta página.
    .next = Lo respetamos; no hay que hacer nada.

problem-nothing-known = Aún no se sabe nada de esta cuenta.
    .next = Consúltala, o mira antes sus publicaciones en una cronología.

problem-busy = El servidor está ocupado.
    .next = Vuelve a intentarlo en un momento.

problem-too-many-requests = Llegaron más solicitudes de las que este servidor acepta de una persona o de una red.
    .next = Espera un minuto. No se pierde nada.

problem-locked = Otro servidor de Humankind está usando la misma carpeta de datos.
    .next = Detén el otro servidor, o indica otra carpeta en HUMANKIND_HOME.

problem-bad-site-tables = No se puede leer el archivo de tablas de sitios.
    .next = Corrige el archivo o quítalo de la carpeta de datos del servidor.

problem-internal = Algo falló en el servidor.
    .next = Avísanos, por favor; los detalles están en el registro del servidor.
