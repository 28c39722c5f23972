-- Lines of visits beside whose visit it was: what criteria may speak of.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW crm_service_line_v1 AS
  SELECT l.tenant_id, l.id, d.customer_id, d.started_at, l.kind, l.payer, l.quantity, l.amount_minor, d.currency, l.text
  FROM crm_dealing_line l JOIN crm_dealing d ON d.tenant_id = l.tenant_id AND d.id = l.dealing_id;
