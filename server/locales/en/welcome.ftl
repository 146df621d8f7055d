# The welcome page: how to load the extension, a small feed of invented people, and what the marks mean.

welcome-short = Welcome
welcome-title = Welcome to Humankind
welcome-lead = A small mark beside every author's name in your feeds shows whether a person is there, whether they talk with people or only at them, and how kind they are. It never counts followers.
welcome-steps = Three steps
welcome-load = Load the extension
# $folder is a path on this machine.
welcome-folder = Use the folder { $folder }. There is nothing to build.
welcome-folder-inside = Use the folder { $folder } inside the Humankind folder. There is nothing to build.
welcome-chromium = In Chromium, Chrome, Edge, Brave or Vivaldi
welcome-chromium-open = Open { $address } (type it into the address bar).
welcome-chromium-mode = Switch on { $mode }, at the top right.
welcome-chromium-load = Choose { $button } and pick the folder.
# The words of these two stand in Chromium, as it is in your language.
welcome-developer-mode = Developer mode
welcome-load-unpacked = Load unpacked
welcome-firefox = In Firefox { $version } or newer
welcome-firefox-open = Open { $address }.
welcome-firefox-load = Choose { $button } and pick { $file } in the folder.
# These words stand in Firefox, as it is in your language.
welcome-load-temporary = Load Temporary Add-on
welcome-firefox-again = Firefox forgets temporary add-ons when it closes; load it again then.
welcome-pair = Pair it with this server
# The button is common_pair in the extension.
welcome-pair-button = Pair
welcome-pair-how = Open Humankind's popup, choose { $button }, and allow it on the page that opens.
welcome-pair-key = For that, open this page from the terminal first: select the address after “Get started”, or run { $command }.
welcome-look = Come back here and look
welcome-look-how = Once the extension is loaded and paired, a small mark appears beside each name below. Select a mark to read the reasons.
welcome-samples = A small feed of invented people
welcome-no-marks = No marks beside the names? The extension is not loaded, not paired, or switched off for this page. Its popup shows which.
welcome-replies-to = replies to { $name }
welcome-marks = What the marks mean
welcome-mark-person = A person writes here and talks with people.
welcome-mark-one_way = Posts, shares links or reposts, and rarely replies.
welcome-mark-automated_declared = Posts by program, and says so.
welcome-mark-automated = Posts the way programs do.
welcome-mark-organisation = Speaks for an organisation, and says so.
welcome-mark-unsure = Too little to go by, or the posts point both ways.
welcome-mark-opted_out = Asked not to be read or scored. We respect this.
welcome-mark-unavailable = Cannot be read from here at the moment.
welcome-mark-new_host = Its server is new to you, and is asked when you look the account up.
welcome-mark-heart = How kind the words to other people are, from 0 to 100. The heart fills with it.
