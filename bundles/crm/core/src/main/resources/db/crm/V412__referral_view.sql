-- Customers who were brought by another one, each once: whoever is merged into another one is counted as that one is.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW crm_referral_v1 AS
  SELECT c.tenant_id, c.referred_by AS customer_id, c.created_at AS at, c.kind
  FROM crm_customer c
  LEFT JOIN crm_merged m ON m.tenant_id = c.tenant_id AND m.customer_id = c.id
  WHERE c.referred_by IS NOT NULL AND c.erased_at IS NULL AND m.customer_id IS NULL;
