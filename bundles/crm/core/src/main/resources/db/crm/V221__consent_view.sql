-- What a customer allows or forbids now: the newest of a purpose and channel, also of those who are merged together.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW crm_consent_v1 AS
  SELECT c.tenant_id, c.id, c.customer_id, c.at, c.purpose, c.channel, c.given
  FROM crm_consent c
  LEFT JOIN crm_merged m ON m.tenant_id = c.tenant_id AND m.customer_id = c.customer_id
  WHERE NOT EXISTS (SELECT 1 FROM crm_consent n
      WHERE n.tenant_id = c.tenant_id AND n.customer_id = COALESCE(m.canonical_id, c.customer_id)
        AND n.purpose = c.purpose AND n.channel = c.channel AND (n.at > c.at OR (n.at = c.at AND n.id > c.id)))
    AND NOT EXISTS (SELECT 1 FROM crm_merged k JOIN crm_consent o ON o.tenant_id = k.tenant_id AND o.customer_id = k.customer_id
      WHERE k.tenant_id = c.tenant_id AND k.canonical_id = COALESCE(m.canonical_id, c.customer_id)
        AND o.purpose = c.purpose AND o.channel = c.channel AND (o.at > c.at OR (o.at = c.at AND o.id > c.id)));
