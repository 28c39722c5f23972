-- Brands, their series and their models are read as distinct values of this index.
CREATE INDEX IF NOT EXISTS crm_vehicle_model ON crm_vehicle (tenant_id, brand, series, model);
