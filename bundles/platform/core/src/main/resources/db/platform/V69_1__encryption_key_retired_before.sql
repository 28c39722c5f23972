-- Keys from before the last rotation that was completed.
UPDATE platform_encryption_key k
  JOIN platform_encryption_key r ON r.tenant_id = k.tenant_id AND r.rotated_at IS NOT NULL
  SET k.retired_at = r.rotated_at
  WHERE k.rotated_at IS NULL AND k.retired_at IS NULL AND k.key_id <> 'index' AND k.created_at < r.rotated_at;
