// Where the ends of all threads are kept once a day, outside the database: what is there cannot be changed or deleted.

@description('Required. Where the anchors are kept at rest.')
param location string

@description('Required. Name of the storage account; it must be free in all of Azure.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. Principal that adds an anchor a day and reads them.')
param principalId string

@description('Required. Workspace that receives the log of what was written and deleted.')
param workspaceId string

@description('Optional. Days for which nobody can change or delete an anchor, whoever they are.')
@minValue(31)
@maxValue(146000)
param keptDays int = 400

var containerName = 'anchors'

// Storage Blob Data Contributor: no built-in role that may add a blob is smaller. What it could overwrite or delete, the
// policy below refuses.
var blobContributorRole = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }
}

// The policy below keeps each anchor; this keeps the account from being deleted by one slip, until somebody takes it off.
resource undeletable 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'anchors'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'What is kept here proves that no supervision file was changed.'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: containerName
  properties: {
    publicAccess: 'None'
  }
}

// Unlocked at first; the administrator guide says how to lock it, on day one, after which nobody can shorten it.
resource immutable 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = {
  parent: container
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: keptDays
    allowProtectedAppendWrites: false
  }
}

// For this one container, not for the account.
resource dataRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(container.id, principalId, blobContributorRole)
  scope: container
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributorRole)
  }
}

// Whoever tries to write or delete leaves a line; a blob's name holds a tenant and a day.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'anchors'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

@description('Address of the container.')
output url string = '${account.properties.primaryEndpoints.blob}${containerName}'
