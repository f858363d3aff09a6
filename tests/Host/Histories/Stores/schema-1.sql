-- A store of schema version 1 as the build of that version left it, without stack traces.
BEGIN TRANSACTION;
CREATE TABLE history(
    execution INTEGER NOT NULL,
    position INTEGER NOT NULL,
    format INTEGER NOT NULL,
    events TEXT NOT NULL,
    PRIMARY KEY (execution, position)
) WITHOUT ROWID;
INSERT INTO "history" VALUES(1,0,1,'[{"is":"stepStarted","at":"2026-01-01T00:00:00+00:00"},{"is":"executionStarted","name":"order"},{"is":"taskScheduled","id":0,"name":"double","input":"1"}]');
INSERT INTO "history" VALUES(1,3,1,'[{"is":"stepStarted","at":"2026-01-01T00:00:00+00:00"},{"is":"eventRaised","name":"answer","input":"\u0022yes\u0022"},{"is":"taskCompleted","id":0,"result":"2"},{"is":"timerCreated","id":1,"due":"2026-01-01T01:00:00+00:00"}]');
INSERT INTO "history" VALUES(1,7,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"timerFired","id":1},{"is":"executionEnded","status":"Completed","output":"\u00222 yes\u0022"}]');
INSERT INTO "history" VALUES(2,0,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionStarted","name":"fail"},{"is":"taskScheduled","id":0,"name":"broken"}]');
INSERT INTO "history" VALUES(2,3,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"taskFailed","id":0,"failure":{"type":"System.IO.IOException","message":"disk"}},{"is":"executionEnded","status":"Failed","output":"Task \u0027broken\u0027 (#0) failed with an unhandled exception: disk","failure":{"type":"Microsoft.DurableTask.TaskFailedException","message":"Task \u0027broken\u0027 (#0) failed with an unhandled exception: disk","inner":{"type":"System.IO.IOException","message":"disk"}}}]');
INSERT INTO "history" VALUES(3,0,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionStarted","name":"order"},{"is":"taskScheduled","id":0,"name":"double","input":"2"}]');
INSERT INTO "history" VALUES(3,3,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"taskCompleted","id":0,"result":"4"}]');
INSERT INTO "history" VALUES(4,0,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionStarted","name":"order"},{"is":"taskScheduled","id":0,"name":"double","input":"3"}]');
INSERT INTO "history" VALUES(4,3,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"taskCompleted","id":0,"result":"6"}]');
INSERT INTO "history" VALUES(4,5,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionSuspended"}]');
INSERT INTO "history" VALUES(4,7,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"eventRaised","name":"answer","input":"\u0022kept\u0022"}]');
INSERT INTO "history" VALUES(5,0,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionStarted","name":"sleep"},{"is":"timerCreated","id":0,"due":"2026-01-01T02:00:00+00:00"}]');
INSERT INTO "history" VALUES(7,0,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionStarted","name":"sleep"},{"is":"timerCreated","id":0,"due":"2026-01-01T02:00:00+00:00"}]');
INSERT INTO "history" VALUES(7,3,1,'[{"is":"stepStarted","at":"2026-01-01T01:00:00+00:00"},{"is":"executionTerminated","output":"\u0022enough\u0022","recursive":false},{"is":"executionEnded","status":"Terminated","output":"\u0022enough\u0022"}]');
CREATE TABLE instance(
    execution INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    status INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    history_length INTEGER NOT NULL,
    name TEXT NOT NULL,
    version TEXT,
    parent TEXT,
    tags TEXT,
    failure TEXT,
    custom_status TEXT,
    output TEXT,
    input TEXT
);
INSERT INTO "instance" VALUES(1,'completed',639028224000000000,1,639028260000000000,10,'order',NULL,NULL,NULL,NULL,'"asked"','"2 yes"','1');
INSERT INTO "instance" VALUES(2,'failed',639028260000000000,3,639028260000000000,6,'fail',NULL,NULL,NULL,'{"type":"Microsoft.DurableTask.TaskFailedException","message":"Task \u0027broken\u0027 (#0) failed with an unhandled exception: disk","inner":{"type":"System.IO.IOException","message":"disk"}}',NULL,'Task ''broken'' (#0) failed with an unhandled exception: disk',NULL);
INSERT INTO "instance" VALUES(3,'waits',639028260000000000,0,639028260000000000,5,'order',NULL,NULL,NULL,NULL,'"asked"',NULL,'2');
INSERT INTO "instance" VALUES(4,'suspended',639028260000000000,7,639028260000000000,9,'order',NULL,NULL,NULL,NULL,'"asked"',NULL,'3');
INSERT INTO "instance" VALUES(5,'sleeps',639028260000000000,0,639028260000000000,3,'sleep',NULL,NULL,NULL,NULL,'"asleep"',NULL,NULL);
INSERT INTO "instance" VALUES(6,'scheduled',639028260000000000,6,639028260000000000,0,'sleep',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "instance" VALUES(7,'terminated',639028260000000000,5,639028260000000000,6,'sleep',NULL,NULL,NULL,NULL,'"asleep"','"enough"',NULL);
CREATE TABLE message(
    sequence INTEGER PRIMARY KEY,
    instance TEXT NOT NULL,
    execution INTEGER NOT NULL,
    due INTEGER NOT NULL,
    timer INTEGER,
    event TEXT NOT NULL
);
INSERT INTO "message" VALUES(14,'sleeps',5,639028296000000000,0,'{"is":"timerFired","id":0}');
INSERT INTO "message" VALUES(15,'scheduled',6,639028368000000000,NULL,'{"is":"executionStarted","name":"sleep"}');
INSERT INTO "message" VALUES(18,'terminated',7,639028296000000000,0,'{"is":"timerFired","id":0}');
CREATE TABLE meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "meta" VALUES('latest_execution',7);
INSERT INTO "meta" VALUES('latest_time',639028260000000000);
INSERT INTO "meta" VALUES('schema_version',1);
CREATE INDEX instance_by_age ON instance(created, execution);
CREATE INDEX message_by_due ON message(due, sequence);
CREATE INDEX message_by_execution ON message(execution, due);
COMMIT;
