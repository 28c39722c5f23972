-- The last plausible reading of the odometer stands on the vehicle; all of them are in crm_odometer.
ALTER TABLE crm_vehicle
  ADD COLUMN IF NOT EXISTS warranty_until DATE        NULL,
  ADD COLUMN IF NOT EXISTS warranty_km    BIGINT      NULL,
  ADD COLUMN IF NOT EXISTS odometer_km    BIGINT      NULL,
  ADD COLUMN IF NOT EXISTS odometer_at    DATETIME(3) NULL;
