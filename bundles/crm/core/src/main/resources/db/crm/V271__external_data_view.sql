-- What others told of customers as far as its legal basis holds: a consent does until the customer, or one merged with them,
-- withdraws it for its purpose by its channel or by any.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW crm_external_data_v1 AS
  SELECT e.tenant_id, e.id, e.customer_id, e.provider, e.category, e.name, e.text_value, e.number_value, e.day_value,
    e.obtained_on, e.valid_until, e.purpose, e.basis, e.created_at
  FROM crm_external_data e
  LEFT JOIN crm_merged m ON m.tenant_id = e.tenant_id AND m.customer_id = e.customer_id
  WHERE e.basis <> 'CONSENT' OR EXISTS (SELECT 1 FROM crm_consent g
      LEFT JOIN crm_merged gm ON gm.tenant_id = g.tenant_id AND gm.customer_id = g.customer_id
      WHERE g.tenant_id = e.tenant_id AND g.id = e.consent_id AND g.given = 1 AND g.purpose = e.purpose
        AND COALESCE(gm.canonical_id, g.customer_id) = COALESCE(m.canonical_id, e.customer_id)
        AND NOT EXISTS (SELECT 1 FROM crm_consent w
          WHERE w.tenant_id = e.tenant_id AND w.customer_id = COALESCE(m.canonical_id, e.customer_id)
            AND w.purpose = g.purpose AND w.channel IN (g.channel, 'ANY') AND w.given = 0
            AND (w.at > g.at OR (w.at = g.at AND w.id > g.id)))
        AND NOT EXISTS (SELECT 1 FROM crm_merged k JOIN crm_consent o
          ON o.tenant_id = k.tenant_id AND o.customer_id = k.customer_id
          WHERE k.tenant_id = e.tenant_id AND k.canonical_id = COALESCE(m.canonical_id, e.customer_id)
            AND o.purpose = g.purpose AND o.channel IN (g.channel, 'ANY') AND o.given = 0
            AND (o.at > g.at OR (o.at = g.at AND o.id > g.id))));
