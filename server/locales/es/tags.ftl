# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Tus etiquetas
tags-lead = Palabras tuyas junto a un nombre. Se quedan en este equipo y no entran en ninguna puntuación.

## After an import

tags-imported = Importación terminada
# $what is one of the four below.
tags-import-counts = { $what }: se añadieron { $added }, se cambiaron { $changed }, quedaron igual { $kept }, se eliminaron { $removed }.
tags-import-tags = Etiquetas
tags-import-corrections = Correcciones
tags-import-lists = Listas
tags-import-rules = Reglas y ajustes
# $file is the path of a file.
tags-import-backup = Lo que había antes está en { $file }, en la carpeta de datos.
tags-import-differing = Allí algunos ajustes tenían otros valores. Son variables de entorno: { $names }.
tags-import-refused = No se importaron: { $count }.
tags-import-undo = Deshacer la importación
tags-import-problems = Lo que no se importó

## Search, the accounts, the words

tags-search = Buscar en tus etiquetas
tags-search-hint = Un nombre, una palabra o parte de una nota
tags-tagged = Con la etiqueta «{ $word }»
tags-found = Resultados para «{ $query }»
tags-accounts = Cuentas con etiqueta
tags-show-all = Mostrar todas
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Editar
tags-newer = Más recientes
tags-older = Más antiguas
tags-nothing = Ninguna etiqueta tiene esto en su nombre, palabra o nota.
tags-words = Palabras
tags-words-help = Cambia una palabra en todas las cuentas que la tienen. Si la palabra nueva ya se usa, las dos pasan a ser una.
tags-count =
    { $count ->
        [one] { $count } cuenta
       *[other] { $count } cuentas
    }
tags-change = Cambiar, unir o eliminar
tags-new-word = Palabra nueva
tags-change-everywhere = Cambiar en todas
tags-remove-all = Eliminar de todas ({ $count })
tags-none = Aún no hay etiquetas
# “Tag” is the button card_tag in the extension.
tags-none-help = Abre una ficha junto a un nombre y elige «Etiqueta», o consulta una cuenta y añade una en su página.

## Import and export

tags-files = Importar y exportar
# $account and $word are the names of columns.
tags-file = Un archivo: una exportación de Humankind, una copia de Reddit Enhancement Suite o un CSV con las columnas { $account } y { $word } (hasta { $size } MB)
tags-replace = Sustituir lo que hay aquí: lo que falte en el archivo se elimina. En ambos casos se puede deshacer
tags-import = Importar
tags-download = Descargar como CSV
