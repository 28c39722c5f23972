-- When all rows had come under the key; nothing while some may still be under an earlier one, or plain.
ALTER TABLE platform_encryption_key ADD COLUMN IF NOT EXISTS rotated_at DATETIME(6) NULL;
