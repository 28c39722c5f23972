-- Beside pieces of names (N) and plates (P): how a name is read (R), from each of its syllables on, by pinyin and by initials,
-- and its simplified characters where it is written in traditional ones.
ALTER TABLE crm_gram MODIFY COLUMN IF EXISTS gram VARCHAR(24) NOT NULL COLLATE utf8mb4_bin;
