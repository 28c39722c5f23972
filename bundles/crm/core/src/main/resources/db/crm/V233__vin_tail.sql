-- The VIN backwards, so that a vehicle is found by its last characters.
ALTER TABLE crm_vehicle
  ADD COLUMN IF NOT EXISTS vin_tail VARCHAR(17) CHARACTER SET ascii COLLATE ascii_bin AS (REVERSE(RTRIM(vin))) VIRTUAL;
