-- By what sorts of customers are told apart. annual_income_minor is in minor units of annual_income_currency.
ALTER TABLE crm_customer
  ADD COLUMN IF NOT EXISTS kind                   VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PERSON',
  ADD COLUMN IF NOT EXISTS uscc                   CHAR(18)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS industry               VARCHAR(100) NULL,
  ADD COLUMN IF NOT EXISTS information_source     VARCHAR(100) NULL,
  ADD COLUMN IF NOT EXISTS annual_income_minor    BIGINT       NULL,
  ADD COLUMN IF NOT EXISTS annual_income_currency CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS credit_rating          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS purpose_of_use         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS insured                VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS referred_by            BIGINT       NULL;
