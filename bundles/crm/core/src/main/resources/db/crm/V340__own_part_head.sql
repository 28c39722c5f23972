-- The first two characters of a part: what begins with the same two stands together, in the order of records.
ALTER TABLE crm_own_part
  ADD COLUMN IF NOT EXISTS head VARCHAR(2) AS (LEFT(part, 2)) VIRTUAL;
