-- The stores of a brand.
CREATE INDEX IF NOT EXISTS platform_tenant_brand ON platform_tenant (tenant_id, brand_id, id);
