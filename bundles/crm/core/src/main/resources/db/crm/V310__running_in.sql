-- The first service of a new vehicle: due by a day and a reading of the odometer, and the day it was done.
ALTER TABLE crm_vehicle
  ADD COLUMN IF NOT EXISTS running_in_due_on  DATE   NULL,
  ADD COLUMN IF NOT EXISTS running_in_due_km  BIGINT NULL,
  ADD COLUMN IF NOT EXISTS running_in_done_on DATE   NULL;
