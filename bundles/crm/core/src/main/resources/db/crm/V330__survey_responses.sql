-- How many responses there are to a survey, kept by whoever adds or removes one: nobody counts them.
ALTER TABLE crm_survey ADD COLUMN IF NOT EXISTS responses BIGINT NOT NULL DEFAULT 0;
