# The page of a community server's operator.
# $step and $newest are numbers of steps, $size is a size such as “1.2 MB”, $ago is a time such as “3 hours”.

operator-title = Operation
operator-lead = The state of this server. Nothing here says who looked up whom.
operator-processes = Processes
operator-part = Part
operator-version = Version
operator-number = Number
operator-part-web = Web
operator-part-worker = Worker
operator-part-command = Command
operator-no-workers = No worker runs. Accounts that nobody looked up yet stay pending.
operator-versions-differ = Two versions run side by side. Finish the update.
operator-step = The database has the tables of step { $step }, the newest of this version.
operator-step-differs = The database has the tables of step { $step }; the newest of this version is { $newest }.
operator-queue = Queue
operator-network = Network
operator-claims = Proofs of ownership
operator-waiting = Waiting
operator-running = Running
operator-oldest = Longest wait
operator-queue-empty = Nothing waits.
operator-hosts = Hosts that are not asked at the moment
operator-host = Host
operator-reason = Reason
operator-left = Time left
operator-hosts-none = No host asked for a pause.
operator-silent = Hosts that did not respond several times in a row and are left alone for a while: { $count }.
operator-storage = Storage
operator-storage-all = The database takes { $size }. Rows are PostgreSQL’s estimate.
operator-table = Table
operator-rows = Rows
operator-size = Size
operator-retention = Retention
operator-retention-last = Workers last began to delete what is old { $ago } ago.
operator-retention-never = Workers have not deleted anything yet.
operator-retention-days = Cards are kept for { $cards } days, seen posts for { $seen }.
