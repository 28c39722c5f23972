-- What a customer may be reached for and by which channel, by what they said last: a "no" to the channel itself stands until
-- they say "yes" to it; a "yes" to it ends with a later "no" to any; what was said of any counts where nothing was said of it.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW crm_contact_permission_v1 AS
  SELECT y.tenant_id, y.id, y.customer_id, y.at, y.purpose, c.channel
  FROM crm_consent_v1 y
  LEFT JOIN crm_merged m ON m.tenant_id = y.tenant_id AND m.customer_id = y.customer_id
  JOIN (SELECT 'PHONE' AS channel UNION ALL SELECT 'MAIL' UNION ALL SELECT 'SMS' UNION ALL SELECT 'SOCIAL' UNION ALL SELECT 'APP'
      UNION ALL SELECT 'MINI_PROGRAM' UNION ALL SELECT 'POST') c ON y.channel IN ('ANY', c.channel)
  WHERE y.given = 1
    AND NOT EXISTS (SELECT 1 FROM crm_consent_v1 n
      WHERE n.tenant_id = y.tenant_id AND n.customer_id = COALESCE(m.canonical_id, y.customer_id) AND n.purpose = y.purpose
        AND n.given = 0 AND (n.channel = c.channel OR (n.channel = 'ANY' AND (n.at > y.at OR (n.at = y.at AND n.id > y.id)))))
    AND NOT EXISTS (SELECT 1 FROM crm_merged k JOIN crm_consent_v1 o ON o.tenant_id = k.tenant_id AND o.customer_id = k.customer_id
      WHERE k.tenant_id = y.tenant_id AND k.canonical_id = COALESCE(m.canonical_id, y.customer_id) AND o.purpose = y.purpose
        AND o.given = 0 AND (o.channel = c.channel OR (o.channel = 'ANY' AND (o.at > y.at OR (o.at = y.at AND o.id > y.id)))));
