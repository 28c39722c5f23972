CREATE INDEX IF NOT EXISTS crm_vehicle_vin_tail ON crm_vehicle (tenant_id, vin_tail);
