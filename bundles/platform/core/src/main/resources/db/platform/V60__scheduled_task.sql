-- What db-scheduler has to see to. Its own table: a task is of no tenant, its instance names the tenant and the job.
CREATE TABLE IF NOT EXISTS platform_scheduled_task (
  task_name            VARCHAR(40) NOT NULL,
  task_instance        VARCHAR(80) NOT NULL,
  task_data            BLOB        NULL,
  execution_time       DATETIME(6) NOT NULL,
  picked               BOOLEAN     NOT NULL,
  picked_by            VARCHAR(60) NULL,
  last_success         DATETIME(6) NULL,
  last_failure         DATETIME(6) NULL,
  consecutive_failures INT         NULL,
  last_heartbeat       DATETIME(6) NULL,
  version              BIGINT      NOT NULL,
  priority             SMALLINT    NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY platform_scheduled_task_due (execution_time),
  KEY platform_scheduled_task_heartbeat (last_heartbeat)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
