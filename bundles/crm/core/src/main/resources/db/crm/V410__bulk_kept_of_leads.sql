-- Of a lead that is lost or sleeps: where it was, why it had been there before, and the tasks that were dropped with it, as JSON.
ALTER TABLE crm_bulk_result MODIFY COLUMN IF EXISTS kept VARCHAR(4000) NULL;
