-- A library as schema 5 was released: what sqlite3's .dump says of it, and its application id. Never changed.
PRAGMA application_id = 1131378034;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
INSERT INTO grdb_migrations VALUES('2');
INSERT INTO grdb_migrations VALUES('3');
INSERT INTO grdb_migrations VALUES('4');
INSERT INTO grdb_migrations VALUES('5');
CREATE TABLE change (
  subjectKind TEXT NOT NULL,
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL,
  session TEXT NOT NULL,
  time INTEGER NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (subjectKind, subject, revision),
  FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
) STRICT;
INSERT INTO change VALUES('workshop','01890a5d-ac96-774b-bcce-b302099a8057',1,'s1',1795341600000,'mina','create',NULL,'{"answers":[{"confidence":4,"question":"strategy/exit","rating":4,"state":"rated"}],"date":"2026-11-22","format":"courtship-workshop/1","id":"01890a5d-ac96-774b-bcce-b302099a8057","ourFirm":"Northwind","participants":[{"firm":"ours","id":"p1","name":"Ada"}],"partnerFirm":"Fabrikam","policy":{"concentration":100,"confidenceGo":0.5,"coverageGo":0.9,"coverageMinimum":0.7,"draws":10000,"floor":40,"gateConfidence":3,"go":70,"id":"balanced","noGo":50,"seed":1,"setAsideMaximum":0.25,"slack":5},"programme":"emea-resellers","questionnaires":["2b147a9ebbc05ef992bc13424d314e3fbbf04056bc43250220cd619edfa994c2"],"stage":"courtship","title":"Northwind × Fabrikam"}');
INSERT INTO change VALUES('workshop','01890a5d-ac96-774b-bcce-b302099a8057',2,'s1',1795341660000,'mina','note','{"answer":{"confidence":4,"question":"strategy/exit","rating":4,"state":"rated"}}','{"answer":{"confidence":4,"notes":{"joint":"Agreed: six months’ notice."},"question":"strategy/exit","rating":4,"state":"rated"}}');
INSERT INTO change VALUES('programme','emea-resellers',1,'s2',1795341540000,'mina','create',NULL,'{"capacity":3,"firm":"Northwind","format":"courtship-programme/1","id":"emea-resellers","name":"EMEA resellers","policy":{"concentration":100,"confidenceGo":0.5,"coverageGo":0.9,"coverageMinimum":0.7,"draws":10000,"floor":40,"gateConfidence":3,"go":70,"id":"balanced","noGo":50,"seed":1,"setAsideMaximum":0.25,"slack":5},"questionnaires":["2b147a9ebbc05ef992bc13424d314e3fbbf04056bc43250220cd619edfa994c2"]}');
CREATE TABLE questionnaire (
  hash TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL
) STRICT;
INSERT INTO questionnaire VALUES('2b147a9ebbc05ef992bc13424d314e3fbbf04056bc43250220cd619edfa994c2','{"audience":"joint","format":"courtship-questionnaire/1","id":"strategy","kind":"rating","language":"en","sections":[{"id":"terms","questions":[{"anchors":{"1":"No answer.","3":"A partial answer.","5":"A clear, owned answer."},"id":"exit","minutes":8,"prompt":"What about exit?","purpose":"Why exit matters.","voices":"one","weight":1}],"title":"terms","weight":1}],"stage":"any","title":"strategy","version":"1.0.0","weight":1}');
CREATE TABLE place (
  turn INTEGER PRIMARY KEY,
  process INTEGER NOT NULL,
  start INTEGER NOT NULL,
  subjectKind TEXT NOT NULL,
  subject TEXT NOT NULL,
  place TEXT NOT NULL, pages INTEGER NOT NULL DEFAULT 0,
  UNIQUE (process, subjectKind, subject),
  FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
) STRICT;
INSERT INTO place VALUES(1,4711,763292,'workshop','01890a5d-ac96-774b-bcce-b302099a8057','vote strategy/exit',2);
CREATE TABLE unfinished (
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (number, field)
) STRICT;
INSERT INTO unfinished VALUES(1,'new-agenda','Programme','emea');
INSERT INTO unfinished VALUES(2,'set-up','Our firm','Northwind');
INSERT INTO unfinished VALUES(2,'set-up','Facilitator','Mina');
CREATE TABLE sitting (
  subjectKind TEXT NOT NULL,
  subject TEXT NOT NULL,
  began INTEGER NOT NULL,
  endsAt INTEGER,
  isFirst INTEGER NOT NULL,
  open TEXT NOT NULL,
  PRIMARY KEY (subjectKind, subject),
  FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
) STRICT;
INSERT INTO sitting VALUES('workshop','01890a5d-ac96-774b-bcce-b302099a8057',1795341600000,1795348800000,1,'strategy/exit');
CREATE TABLE IF NOT EXISTS "subject" (
  kind TEXT NOT NULL CHECK (kind IN ('workshop', 'programme')),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  title TEXT NOT NULL,
  ourFirm TEXT NOT NULL,
  partnerFirm TEXT NOT NULL,
  programme TEXT,
  stage TEXT CHECK (stage IN ('courtship', 'review', 'any')),
  previous TEXT,
  date TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('go', 'conditional', 'no-go', 'insufficient')),
  readiness REAL,
  settled INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  decision TEXT CHECK (decision IN ('go', 'conditional', 'no-go', 'insufficient')),
  isBeforeHunches INTEGER NOT NULL,
  isArchived INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;
INSERT INTO subject VALUES('workshop','01890a5d-ac96-774b-bcce-b302099a8057',2,'Northwind × Fabrikam','Northwind','Fabrikam','emea-resellers','courtship',NULL,'2026-11-22','go',75.0,1,1,NULL,1,0,1795341660000,'{"answers":[{"confidence":4,"notes":{"joint":"Agreed: six months’ notice."},"question":"strategy/exit","rating":4,"state":"rated"}],"date":"2026-11-22","format":"courtship-workshop/1","id":"01890a5d-ac96-774b-bcce-b302099a8057","ourFirm":"Northwind","participants":[{"firm":"ours","id":"p1","name":"Ada"}],"partnerFirm":"Fabrikam","policy":{"concentration":100,"confidenceGo":0.5,"coverageGo":0.9,"coverageMinimum":0.7,"draws":10000,"floor":40,"gateConfidence":3,"go":70,"id":"balanced","noGo":50,"seed":1,"setAsideMaximum":0.25,"slack":5},"programme":"emea-resellers","questionnaires":["2b147a9ebbc05ef992bc13424d314e3fbbf04056bc43250220cd619edfa994c2"],"stage":"courtship","title":"Northwind × Fabrikam"}');
INSERT INTO subject VALUES('programme','emea-resellers',1,'EMEA resellers','Northwind','','emea-resellers',NULL,NULL,NULL,'insufficient',NULL,0,1,NULL,0,0,1795341540000,'{"capacity":3,"firm":"Northwind","format":"courtship-programme/1","id":"emea-resellers","name":"EMEA resellers","policy":{"concentration":100,"confidenceGo":0.5,"coverageGo":0.9,"coverageMinimum":0.7,"draws":10000,"floor":40,"gateConfidence":3,"go":70,"id":"balanced","noGo":50,"seed":1,"setAsideMaximum":0.25,"slack":5},"questionnaires":["2b147a9ebbc05ef992bc13424d314e3fbbf04056bc43250220cd619edfa994c2"]}');
COMMIT;
