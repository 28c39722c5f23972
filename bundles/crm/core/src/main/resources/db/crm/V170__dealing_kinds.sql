-- What vehicle sales, insurance policies, test drives and inquiries have of their own, the sums of a visit's lines by who
-- pays, and a version for what staff enter. The price of a sale and the premium of a policy are its amount.
ALTER TABLE crm_dealing
  ADD COLUMN IF NOT EXISTS configuration          VARCHAR(2000) NULL,
  ADD COLUMN IF NOT EXISTS insurer                VARCHAR(100)  NULL,
  ADD COLUMN IF NOT EXISTS policy_kind            VARCHAR(100)  NULL,
  ADD COLUMN IF NOT EXISTS channel                VARCHAR(100)  NULL,
  ADD COLUMN IF NOT EXISTS note                   VARCHAR(2000) NULL,
  ADD COLUMN IF NOT EXISTS paid_by_customer_minor BIGINT        NULL,
  ADD COLUMN IF NOT EXISTS paid_by_insurer_minor  BIGINT        NULL,
  ADD COLUMN IF NOT EXISTS paid_by_warranty_minor BIGINT        NULL,
  ADD COLUMN IF NOT EXISTS version                BIGINT        NOT NULL DEFAULT 0;
